namespace Espalier.Cli.Explaining;

/// <summary>How a line speaks of a variable.</summary>
[Flags]
internal enum Mention
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>Its scope, or the happening at which it is evaluated, reads it.</summary>
    Scope = 1,

    /// <summary>What it demands reads it before the step.</summary>
    Body = 2,

    /// <summary>It reads it in the state after the step.</summary>
    Next = 4,
}
