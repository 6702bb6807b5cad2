using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Finds lines that others imply.</summary>
/// <param name="lines">The lines.</param>
internal sealed class RedundancyFinder(SetLines lines)
{
    /// <summary>
    /// Whether a line demands nothing that another does not: it is evaluated only where that is, and is met whenever that is. A
    /// transition at which it is violated is known to exist.
    /// </summary>
    public bool IsImplied(PairLine line, PairLine by)
    {
        if (KindOf(line) != KindOf(by)
            || line.MarginKey != by.MarginKey
            || line.Demand is not { Limit: null, Terminates: false }
            || by.Demand is not { Limit: null }
            || !lines.Covers(by, line))
            return false;
        var conditions = Facts.Of(line.Conditions.Claims);
        if (conditions.Imply(line.Demanded!.Claim))
            return false;
        if (!Facts.Of([.. line.Conditions.Claims, by.Demanded!.Claim]).Imply(line.Demanded!.Claim) && !IsImpliedByPredicate(line, by))
            return false;
        // What is always met is vacuous, and what never can be is dead: neither is redundant.
        var spoken = SetLines.ConditionsOf(line, by).ToList();
        return lines.Search.Find(lines.BoxOf(line), [(line.Predicate!, false), .. spoken]).Transition is not null
            && lines.Search.Find(lines.BoxOf(line), [(by.Predicate!, true), .. spoken]).Transition is not null;
    }

    private bool IsImpliedByPredicate(PairLine line, PairLine by)
    {
        var proof = lines.IsProved(
            line.Predicate!, lines.Search.Narrow(lines.BoxOf(line), SetLines.Holds(by.Predicate!)), [.. line.Conditions.Predicates, by.Predicate!]);
        if (proof.Open is { } reason)
            lines.LeftOpen.Add((by, line, $"'{line.Name}' is met whenever '{by.Name}' is", reason));
        return proof.IsSo;
    }

    private static (DemandKind Kind, bool AsBonus) KindOf(PairLine line) => line.Demand switch
    {
        { Kind: DemandKind.Forbid } => (DemandKind.Require, false),
        { } demand => (demand.Kind, demand.AsBonus),
        _ => default,
    };
}
