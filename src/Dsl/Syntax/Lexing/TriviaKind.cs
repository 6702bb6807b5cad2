namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>What stands between tokens.</summary>
public enum TriviaKind
{
    /// <summary>Blanks, tabs, and a byte order mark.</summary>
    Whitespace,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary><c>// …</c>, and the block comments that are diagnosed.</summary>
    Comment,

    /// <summary><c>/// …</c>.</summary>
    DocumentationComment,

    /// <summary><c># …</c> at the beginning of a line.</summary>
    Directive,
}
