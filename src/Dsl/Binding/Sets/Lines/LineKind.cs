namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>What a line of a set is, which decides what clauses it takes.</summary>
internal enum LineKind
{
    Reward,
    Penalize,
    Require,
    Forbid,
    Prefer,
    Achieve,
    Potential,
    Imitate,
    Metric,
    Override,
    Machine,
    Task,
}
