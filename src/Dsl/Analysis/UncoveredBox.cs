namespace Espalier.Dsl.Analysis;

/// <summary>A box of states and actions in which no line of a set can be evaluated.</summary>
/// <param name="Text">Its sides as the language writes them, such as <c>x in 4..10, move == north</c>; a side left out is whole.</param>
/// <param name="Share">Its share of the (state, action) pairs.</param>
public sealed record UncoveredBox(string Text, double Share);
