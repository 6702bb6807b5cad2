namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>Where, between two tokens, one of the author's blank lines is kept.</summary>
[Flags]
internal enum BlankLines
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>Before the first comment.</summary>
    Before = 1,

    /// <summary>Between comments.</summary>
    Between = 2,

    /// <summary>After the last comment. Where there are no comments a blank line is both before and after.</summary>
    After = 4,

    /// <summary>Anywhere.</summary>
    Kept = Before | Between | After,

    /// <summary>Anywhere; and where there is none, one is added.</summary>
    Required = Kept | 8,
}
