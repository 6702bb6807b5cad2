namespace Espalier.Runtime.Studies;

/// <summary>A study cannot be run as it was asked for. The message says what is wrong, where, and what to do.</summary>
/// <param name="message">The message.</param>
/// <param name="cause">What brought it about, where that is an exception.</param>
public sealed class StudyException(string message, Exception? cause = null) : Exception(message, cause);
