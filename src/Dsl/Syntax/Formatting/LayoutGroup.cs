namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>Tokens that stand on one line, or are broken into several together.</summary>
/// <param name="kind">How they are broken.</param>
/// <param name="first">The first token.</param>
/// <param name="last">The last token.</param>
/// <param name="parent">The group around it; null for the whole file.</param>
internal sealed class LayoutGroup(GroupKind kind, int first, int last, LayoutGroup? parent)
{
    public GroupKind Kind { get; } = kind;

    public int First { get; } = first;

    public int Last { get; } = last;

    public LayoutGroup? Parent { get; } = parent;

    /// <summary>The first token of the line that a block's items would stand on if they stood on one.</summary>
    public int LineStart { get; init; } = first;

    /// <summary>How many blocks it stands in.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + (parent.Kind == GroupKind.Block && parent.Parent is not null ? 1 : 0);

    /// <summary>It is broken whether or not it fits, because of what the author wrote or because a comment is in it.</summary>
    public bool IsForced { get; private set; }

    /// <summary>It is broken; known once its first token is reached.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The column at which its lines begin.</summary>
    public int Indent { get; set; }

    /// <summary>Breaks it, and so the groups around it.</summary>
    public void Force()
    {
        for (var group = this; group is { IsForced: false }; group = group.Parent)
            group.IsForced = true;
    }
}
