namespace Espalier.Cli.Rows;

/// <summary>The names of a row's fields beside the members of the world.</summary>
internal static class RowNames
{
    /// <summary>The state before the step.</summary>
    public const string State = "state";

    /// <summary>The action.</summary>
    public const string Action = "action";

    /// <summary>The state arrived at.</summary>
    public const string Next = "next";

    /// <summary>The settings of the episode.</summary>
    public const string Settings = "settings";

    /// <summary>The episode ended in the state arrived at.</summary>
    public const string Terminated = "terminated";

    /// <summary>The episode was cut off here.</summary>
    public const string Truncated = "truncated";

    /// <summary>The transition starts an episode.</summary>
    public const string First = "first";

    /// <summary>All of them.</summary>
    public static string[] All { get; } = [State, Action, Next, Settings, Terminated, Truncated, First];
}
