namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// Follows up what is assumed of a formula's numbers: from operands to what is computed from them, back from results to what
/// operands can still be (Benhamou, Goualard, Granvilliers and Puget 1999, "Revising hull and box consistency"), and through
/// alternatives, each on its own. What it does not follow up, because the work is spent or it goes too deep, leaves ranges as
/// wide as they were.
/// </summary>
/// <param name="formula">The formula.</param>
/// <param name="work">What may be spent.</param>
internal sealed class Propagation(Formula formula, RangeWork work)
{
    private const int MostRounds = 8;
    private const int MostAlternatives = 16;
    private const int Deepest = 12;

    // Of so many numbers looking whether they change takes as long as computing one.
    private const int NodesPerUnit = 32;

    private readonly Contraction _contraction = new(formula, work);
    private readonly CorrelatedRanges _correlated = new(formula, work);

    /// <summary>Computes every node from its operands, whatever is left of the work.</summary>
    public void Compute(Readings readings)
    {
        work.Take(formula.Nodes.Length);
        for (var i = 0; i < formula.Nodes.Length && !readings.IsImpossible; i++)
        {
            if (formula.Operands[i].Length > 0 && readings.TakeForward(i, formula.Sources[i]))
                Compute(readings, i);
        }

        readings.Settle();
    }

    /// <summary>Follows up what is assumed, where every node has been computed.</summary>
    /// <param name="readings">What is known, and is made more precise.</param>
    /// <param name="targets">The nodes that are asked for.</param>
    /// <param name="isAssumed">Something is assumed of nodes that are computed.</param>
    public void Run(Readings readings, IReadOnlyList<int> targets, bool isAssumed) => Run(readings, targets, isAssumed, 0);

    private void Run(Readings readings, IReadOnlyList<int> targets, bool isAssumed, int depth)
    {
        // What is known of all numbers is copied and gone through, however few of them change.
        work.TryTake(formula.Nodes.Length / NodesPerUnit);
        Settle(readings, isAssumed);
        if (!readings.IsImpossible && depth < Deepest && Split(readings, targets, isAssumed, depth))
        {
            Settle(readings, isAssumed);
            // What has been found out counts, even if nothing is left to find out more.
            if (work.IsSpent && depth == 0)
                Compute(readings);
        }
    }

    private void Settle(Readings readings, bool isAssumed)
    {
        Forward(readings);
        for (var round = 0; isAssumed && round < MostRounds && !readings.IsImpossible && Backward(readings); round++)
            Forward(readings);
    }

    private void Forward(Readings readings)
    {
        for (var i = 0; i < formula.Nodes.Length && !readings.IsImpossible; i++)
        {
            var sources = formula.Sources[i];
            if (sources.Length == 0 || !readings.TakeForward(i, sources) || !work.TryTake(1))
                continue;
            Compute(readings, i);
        }
    }

    private void Compute(Readings readings, int node)
    {
        readings.Restrict(node, _contraction.RangeOf(readings, node));
        foreach (var part in formula.Correlations[node])
            readings.Restrict(node, _correlated.RangeOf(part, readings));
    }

    private bool Backward(Readings readings)
    {
        var hasChanged = false;
        for (var i = formula.Nodes.Length - 1; i >= 0 && !readings.IsImpossible && !work.IsSpent; i--)
        {
            var operands = formula.Operands[i];
            if (operands.Length > 0 && readings.TakeBackward(i, operands))
                hasChanged |= _contraction.Contract(readings, i);
        }

        return hasChanged;
    }

    /// <summary>
    /// Goes through alternatives from the targets down. What is only asked for by an alternative is looked at within it.
    /// </summary>
    private bool Split(Readings readings, IReadOnlyList<int> targets, bool isAssumed, int depth)
    {
        var isAsked = new bool[formula.Nodes.Length];
        foreach (var target in targets)
            isAsked[target] = true;
        var hasChanged = false;
        for (var i = formula.Nodes.Length - 1; i >= 0 && !readings.IsImpossible; i--)
        {
            if (!isAsked[i])
                continue;
            var operands = formula.Operands[i];
            if (formula.Nodes[i].Operation == RangeOperation.Choose)
            {
                isAsked[operands[0]] = true;
                if (!readings[operands[0]].IsPoint && IsWorthwhile(i, isAssumed) && !work.IsSpent)
                {
                    hasChanged |= Choose(readings, i, isAssumed, depth);
                    continue;
                }
            }
            else if (isAssumed && AlternativesOf(readings, i) is { Count: > 1 } alternatives && !work.IsSpent)
            {
                hasChanged |= Follow(readings, alternatives, targets, depth);
                continue;
            }

            foreach (var operand in operands)
                isAsked[operand] = true;
        }

        return hasChanged;
    }

    /// <summary>Whether the condition says anything about the outcomes.</summary>
    private bool IsWorthwhile(int node, bool isAssumed)
    {
        var operands = formula.Operands[node];
        return isAssumed || (formula.Reads[operands[0]] & (formula.Reads[operands[1]] | formula.Reads[operands[2]])) != 0;
    }

    /// <summary>The operands of a disjunction that holds, or of a conjunction that does not, as far as they are open.</summary>
    private List<(int Node, int Truth)>? AlternativesOf(Readings readings, int node)
    {
        var truth = formula.Nodes[node].Operation switch
        {
            RangeOperation.Or when readings[node] is { IsPoint: true, Low: 1 } => 1,
            RangeOperation.And when readings[node] is { IsPoint: true, Low: 0 } => 0,
            _ => -1,
        };
        if (truth < 0)
            return null;
        var alternatives = new List<(int, int)>();
        foreach (var operand in formula.Operands[node])
        {
            if (!readings[operand].Contains(truth))
                continue;
            if (readings[operand].IsPoint || alternatives.Count == MostAlternatives)
                return null;
            alternatives.Add((operand, truth));
        }

        return alternatives;
    }

    private bool Choose(Readings readings, int node, bool isAssumed, int depth)
    {
        var operands = formula.Operands[node];
        Readings? then = null;
        Readings? otherwise = null;
        Part(() =>
        {
            Part(() => then = Assume(1, operands[1]));
            otherwise = Assume(0, operands[2]);
        });
        if (isAssumed)
            return Unite(readings, [then, otherwise]);
        var before = readings[node];
        readings.Restrict(node, (then?[operands[1]] ?? ValueRange.Empty).Union(otherwise?[operands[2]] ?? ValueRange.Empty));
        return readings[node] != before;

        Readings? Assume(int truth, int outcome)
        {
            var copy = readings.Copy();
            copy.Restrict(operands[0], ValueRange.Of(truth));
            if (isAssumed)
                copy.Restrict(outcome, copy[node]);
            Run(copy, [operands[0], outcome], true, depth + 1);
            return copy.IsImpossible ? null : copy;
        }
    }

    private bool Follow(Readings readings, List<(int Node, int Truth)> alternatives, IReadOnlyList<int> targets, int depth)
    {
        var possible = new List<Readings?>();
        foreach (var (node, truth) in alternatives)
        {
            var copy = readings.Copy();
            copy.Restrict(node, ValueRange.Of(truth));
            Part(() => Run(copy, [node, .. targets], true, depth + 1));
            possible.Add(copy.IsImpossible ? null : copy);
        }

        return Unite(readings, possible);
    }

    private void Part(Action follow)
    {
        var end = work.BeginPart();
        follow();
        work.EndPart(end);
    }

    /// <summary>What holds in each alternative holds.</summary>
    private bool Unite(Readings readings, IReadOnlyList<Readings?> alternatives)
    {
        var hasChanged = false;
        for (var i = 0; i < formula.Nodes.Length && !readings.IsImpossible; i++)
        {
            var union = ValueRange.Empty;
            foreach (var alternative in alternatives)
            {
                if (alternative is not null)
                    union = union.Union(alternative[i]);
            }

            var before = readings[i];
            readings.Restrict(i, union);
            hasChanged |= readings[i] != before;
        }

        return hasChanged;
    }
}
