using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>
/// Finds rewards that can be collected in a loop instead of what a set pays a goal for: they are paid at every step for where
/// the agent is, and staying there for an episode, which no line ends, pays more than the goal does once. What tells progress
/// reads a variable before and after the step, and is none of these.
/// </summary>
/// <param name="set">The set.</param>
/// <param name="lines">Its lines.</param>
internal sealed class LoopFinder(SetModel set, SetLines lines)
{
    /// <summary>A reward that can be collected in a loop.</summary>
    /// <param name="Line">The reward.</param>
    /// <param name="Goal">What it keeps from.</param>
    /// <param name="Paid">What a step pays.</param>
    /// <param name="Witness">Where.</param>
    public readonly record struct Loop(PairLine Line, PairLine Goal, double Paid, Witness Witness);

    /// <summary>The loops, one for each reward that can be collected so.</summary>
    public IEnumerable<Loop> Find()
    {
        (PairLine Line, double Amount)? greatest = null;
        foreach (var line in lines.Lines)
        {
            if (AmountOf(line) is not { } amount)
                continue;
            if (double.IsInfinity(amount))
                yield break;
            if (!(greatest?.Amount >= amount))
                greatest = (line, amount);
        }

        if (greatest is not { } goal)
            yield break;
        foreach (var line in lines.Lines)
        {
            if (IsPaidForBeing(line) && Stay(line, goal.Line, goal.Amount) is { } loop)
                yield return loop;
        }
    }

    /// <summary>The most that a goal pays once; null of what is none.</summary>
    private double? AmountOf(PairLine line)
    {
        if (line is not { Gain: > 0, Part.IsSilenced: false, Demand: { } demand })
            return null;
        if (demand.Kind == DemandKind.Achieve)
            return line.Gain;
        if (demand is not { Kind: DemandKind.Reward, Cadence.Kind: CadenceKind.On or CadenceKind.AtEnd, Value: { } value })
            return null;
        var range = lines.Ranges.EvaluateScalar(value, lines.BoxOf(line));
        return range.Greatest > 0 ? line.Gain * range.Greatest : null;
    }

    private bool IsPaidForBeing(PairLine line)
    {
        if (line is not { Gain: > 0, Part: { IsSilenced: false, Cover: 1, Thins.Count: 0 } }
            || line.Demand is not { Kind: DemandKind.Reward, Cadence.Kind: CadenceKind.EveryStep or CadenceKind.EveryPeriod or CadenceKind.Sampled })
            return false;
        var read = lines.ReadsOf(new[] { line.Demand.Value, line.Term.Scope }.OfType<BoundExpression>());
        return read is { IsRemembering: false, IsRandom: false, Facts.Count: 0 }
            && !read.Mentions.Any(mention => mention.Source == VariableSource.State
                && read.Mentions.Any(other => other.Source == VariableSource.Next && other.Name == mention.Name));
    }

    private Loop? Stay(PairLine line, PairLine goal, double amount)
    {
        var value = line.Demand!.Value!;
        var cadence = line.Term.Cadence;
        var evaluations = lines.World.Horizon is { } horizon ? (double)horizon / cadence.Period * cadence.Share : double.PositiveInfinity;
        var least = amount / evaluations / line.Gain;
        var most = lines.Ranges.EvaluateScalar(value, lines.BoxOf(line)).Greatest;
        if (!(most > least))
            return null;
        // Best where it pays most, or else anywhere.
        return Stay(line, goal, Compare(value, ChainOperator.GreaterOrEqual, most)) ?? Stay(line, goal, Compare(value, ChainOperator.Greater, least));
    }

    private Loop? Stay(PairLine line, PairLine goal, BoundChain pays)
    {
        var value = line.Demand!.Value!;
        BoundExpression[] scope = line.Term.Scope is { } predicate ? [predicate] : [];
        (BoundExpression Predicate, bool Holds)[] demands = [(pays, true), .. scope.Select(SetLines.Holds)];
        if (lines.Search.Find(lines.Ranges.Declared, demands).Transition is not { } found)
            return null;
        var read = lines.ReadsOf([value, .. scope]);
        // Where only the state arrived at is read, it is that which the agent stays in.
        var place = read.Mentions.Any(mention => mention.Source == VariableSource.Next) ? found.Next : found.State;
        var staying = found with { State = place, Next = place, Terminated = false, Truncated = false };
        if (!new FirstStep(lines.World, staying).AllAreSo([.. demands, .. Missing(goal)])
            || new SetInterpreter(lines.World, set, discount: 1).Start().Step(staying).Terminates)
            return null;
        var paid = line.Gain * new FirstStep(lines.World, staying).Number(value);
        return new Loop(line, goal, paid, Witness.Of(lines.World, staying, read.Mentions, []));
    }

    private static BoundChain Compare(BoundExpression value, ChainOperator comparison, double number) => new(
        ChainKind.Comparison, [value, new BoundConstant(number, TypeFacts.Real, default)], [new ChainStep(comparison)], TypeFacts.Bool, default);

    /// <summary>The goal is not reached there.</summary>
    private static IEnumerable<(BoundExpression Predicate, bool Holds)> Missing(PairLine goal) =>
        new[] { goal.Demand!.Kind == DemandKind.Achieve ? goal.Demand.Predicate : goal.Term.Cadence.Predicate }
            .OfType<BoundExpression>().Select(predicate => (predicate, false));
}
