namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>What stands between two tokens.</summary>
internal enum GapKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A space.</summary>
    Space,

    /// <summary>A space, or the end of a line where the group is broken.</summary>
    Line,

    /// <summary>Nothing, or the end of a line where the group is broken.</summary>
    SoftLine,
}
