namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>How the parsing of an item fares.</summary>
internal sealed class ItemStatus
{
    /// <summary>A part of it is reported that the tree cannot hold, so that the tree must do without the item.</summary>
    public bool IsBroken { get; set; }

    /// <summary>It is reported that an expression in it is too deep: its other parts are not reported again.</summary>
    public bool IsTooDeep { get; set; }
}
