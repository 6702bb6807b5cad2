namespace Espalier.Runtime.Environments;

/// <summary>Whether and how an episode ended with a step.</summary>
public enum EpisodeEnd : byte
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>The world or a constraint ended it: nothing of value follows.</summary>
    Terminated,

    /// <summary>The horizon ended it: what follows has a value that was not seen.</summary>
    Truncated,
}
