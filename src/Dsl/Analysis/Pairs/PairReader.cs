using System.Globalization;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Reads what lines are evaluated under and what they demand: what is written alike once, however many lines have it.</summary>
/// <param name="ranges">Recognises what is computed in the same way.</param>
/// <param name="reads">What expressions read.</param>
/// <param name="claims">What predicates say.</param>
/// <param name="reading">Recognises what says the same in another way.</param>
internal sealed class PairReader(RangeEvaluator ranges, ReadsTable reads, ClaimReader claims, CanonicalReading reading)
{
    private readonly CadenceConditions _cadences = new();
    private readonly Dictionary<EquatableArray<int>, PairConditions> _conditions = [];
    private readonly Dictionary<int, PairPredicate> _predicates = [];

    /// <summary>What must hold for a line to be evaluated.</summary>
    public PairConditions ConditionsOf(TermModel term)
    {
        BoundExpression[] predicates = [.. new[] { term.Scope, _cadences.Of(term.Cadence) }.OfType<BoundExpression>()];
        var key = predicates.Select(ranges.NumberOf).ToEquatable();
        if (!_conditions.TryGetValue(key, out var conditions))
        {
            conditions = new PairConditions(predicates, reads.Of(predicates), [.. predicates.Select(claims.Read)], KeyOf(predicates));
            _conditions.Add(key, conditions);
        }

        return conditions;
    }

    /// <summary>A predicate, a single bool.</summary>
    public PairPredicate PredicateOf(BoundExpression predicate)
    {
        var key = ranges.NumberOf(predicate);
        if (!_predicates.TryGetValue(key, out var known))
            _predicates.Add(key, known = new PairPredicate(reads.Of(predicate), claims.Read(predicate), reading.TextOf(predicate)));
        return known;
    }

    /// <summary>A text that is the same for margins that are written alike.</summary>
    public string KeyOf(MarginModel margin) =>
        string.Format(CultureInfo.InvariantCulture, "within {0} {1} {2:R}", reading.TextOf(margin.Width), margin.Shape, margin.ValueAtMargin);

    private string? KeyOf(IEnumerable<BoundExpression> conditions)
    {
        var texts = conditions.Select(reading.TextOf).ToList();
        texts.Sort(StringComparer.Ordinal);
        return texts.Contains(null) ? null : string.Join(" & ", texts);
    }
}
