namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>What stands before a token.</summary>
internal struct Gap
{
    /// <summary>What it is where no comment is in it.</summary>
    public GapKind Kind;

    /// <summary>The group that decides whether the line ends here; null where it never does.</summary>
    public LayoutGroup? Owner;

    /// <summary>A line that begins here stands one level further out than the others of the group.</summary>
    public bool IsDedented;

    /// <summary>The blank lines that are kept.</summary>
    public BlankLines Blanks;

    /// <summary>Spaces more, so that columns are aligned.</summary>
    public int Padding;

    /// <summary>Whether the author's choice of ending the line is kept, because a directive speaks of it; null where it is not.</summary>
    public bool? IsFixed;
}
