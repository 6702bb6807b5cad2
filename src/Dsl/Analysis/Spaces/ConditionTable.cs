using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>The conditions of a set's lines: lines that are evaluated under the same condition share it, and its figures.</summary>
/// <param name="space">The space.</param>
/// <param name="work">What may be spent.</param>
internal sealed class ConditionTable(Space space, ProfileWork work)
{
    private readonly CadenceConditions _cadences = new();
    private readonly Dictionary<(EquatableArray<int> Predicates, double Cover), Condition> _known = [];

    /// <summary>When a cadence fires; null where it always does, or by chance.</summary>
    public BoundExpression? Firing(CadenceModel cadence) => _cadences.Of(cadence);

    /// <summary>A condition.</summary>
    /// <param name="predicates">The predicates; all must hold.</param>
    /// <param name="cover">The share of the states in which the line speaks.</param>
    public Condition Of(IReadOnlyList<BoundExpression> predicates, double cover)
    {
        var key = (predicates.Select(space.Ranges.NumberOf).ToEquatable(), cover);
        if (!_known.TryGetValue(key, out var condition))
            _known.Add(key, condition = new Condition(space, work, predicates, cover));
        return condition;
    }
}
