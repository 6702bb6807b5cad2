namespace Espalier.Cli.Explaining;

/// <summary>How a line reads a variable.</summary>
[Flags]
internal enum Reading
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>Its scope, or the happening on which it is evaluated, reads it before the step.</summary>
    When = 1,

    /// <summary>Its scope or happening reads it after the step.</summary>
    WhenNext = 2,

    /// <summary>What it says where it is evaluated reads it before the step.</summary>
    What = 4,

    /// <summary>What it says reads it after the step.</summary>
    WhatNext = 8,

    /// <summary>It decides whether the line is evaluated.</summary>
    AnyWhen = When | WhenNext,

    /// <summary>It is read before the step.</summary>
    AnyNow = When | What,

    /// <summary>It is read after the step.</summary>
    AnyNext = WhenNext | WhatNext,

    /// <summary>It is read.</summary>
    Any = AnyNow | AnyNext,
}
