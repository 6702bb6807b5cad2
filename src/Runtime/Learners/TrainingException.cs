namespace Espalier.Runtime.Learners;

/// <summary>A training cannot start or go on. The message says what is wrong, where, and what to do.</summary>
/// <param name="message">The message.</param>
/// <param name="cause">What brought it about, where that is an exception.</param>
public sealed class TrainingException(string message, Exception? cause = null) : Exception(message, cause);
