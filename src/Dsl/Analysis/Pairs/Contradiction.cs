namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Two lines that cannot both be met where both are evaluated.</summary>
/// <param name="IsEverywhere">So it is wherever both are evaluated, and each can be met there without the other.</param>
/// <param name="AlwaysTogether">Wherever one of the two is evaluated, the other is too.</param>
/// <param name="Witness">Where it is so; where it is so everywhere, a transition at which the first is met and the second is not.</param>
internal sealed record Contradiction(bool IsEverywhere, bool AlwaysTogether, Witness Witness);
