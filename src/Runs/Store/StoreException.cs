namespace Espalier.Runs.Store;

/// <summary>A study or run folder cannot be read or written. The message says what, where, and what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="inner">What caused it, or null.</param>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
