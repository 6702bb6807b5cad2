using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Evaluation;

/// <summary>A set, read from top to bottom at one step.</summary>
/// <param name="step">The step.</param>
/// <param name="memory">What the set remembers, brought to the step.</param>
/// <param name="achieved">The names of what has been achieved.</param>
/// <param name="held">What each delay holds back.</param>
/// <param name="discount">The discount γ of potentials.</param>
internal sealed class SetReading(
    StepEvaluation step, EpisodeMemory memory, HashSet<string> achieved, Dictionary<int, double> held, double discount)
{
    private int _delays;

    /// <summary>What each line came to.</summary>
    public List<TermResult> Results { get; } = [];

    /// <summary>Reads the parts of a group.</summary>
    /// <returns>Its total.</returns>
    public double Read(EquatableArray<SetPart> parts)
    {
        var total = 0.0;
        foreach (var part in parts)
        {
            switch (part)
            {
                case GroupPart group:
                    total += Read(group.Parts);
                    break;
                case DelayPart delay:
                    total += Read(delay);
                    break;
                case ClipPart { Clip: var clip }:
                    total = Change(clip.Name, total, Math.Max(clip.Low, Math.Min(clip.High, total)));
                    break;
                case TermPart { Term: OverrideModel replacement } line:
                    total = Read(line, replacement, total);
                    break;
                default:
                    total += Read((TermPart)part);
                    break;
            }
        }

        return total;
    }

    private double Read(DelayPart delay)
    {
        var account = _delays++;
        held.TryGetValue(account, out var amount);
        amount += Read(delay.Parts);
        var isPaid = step.Transition.IsLast
            || (delay.Period is { } period && (step.Transition.Elapsed + 1) % period == 0);
        held[account] = isPaid ? 0 : amount;
        return isPaid ? amount : 0;
    }

    private double Read(TermPart line, OverrideModel replacement, double total)
    {
        if (LineScore.IsEvaluated(replacement, step) && LineScore.IsHeard(line, step))
            return Change(replacement.Name, total, line.Scale == 0 ? 0 : line.Scale * step.Number(replacement.Value));
        Results.Add(new TermResult(replacement.Name, null, 0, false));
        return total;
    }

    private double Change(string name, double total, double changed)
    {
        Results.Add(new TermResult(name, changed - total, changed - total, false));
        return changed;
    }

    /// <returns>What the line pays.</returns>
    private double Read(TermPart line)
    {
        var result = Evaluate(line);
        Results.Add(result);
        return result.Paid;
    }

    private TermResult Evaluate(TermPart line)
    {
        var term = line.Term;
        var silence = new TermResult(term.Name, null, 0, false);
        var demand = term as DemandModel;
        if ((demand?.Kind == DemandKind.Achieve && achieved.Contains(term.Name)) || !LineScore.IsEvaluated(term, step))
            return silence;
        var isSatisfied = demand?.Predicate is { } predicate && step.Holds(predicate);

        // Memory and budgets go on whether or not a dial silences the evaluation.
        if (demand?.Kind == DemandKind.Achieve && isSatisfied)
            achieved.Add(term.Name);
        var isHeard = LineScore.IsHeard(line, step);
        if (!isHeard && demand?.Limit is null)
            return silence;
        var score = term switch
        {
            MachineModel machine => memory.Find(machine.Name).ScoreOf(step),
            TaskModel task => memory.Find(task).Score,
            _ => LineScore.Of(demand!, isSatisfied, step, discount),
        };
        var weight = LineScore.WeightOf(term, step.Transition.TrainedSteps);
        double? cost = demand?.Limit is null ? null : 0.0 - Times(weight, score);
        if (!isHeard)
            return silence with { Cost = cost };
        var isPaid = cost is null && demand?.Kind != DemandKind.Metric;
        return new TermResult(term.Name, score, isPaid ? Pay(line, weight, score) : 0, isSatisfied) { Cost = cost };
    }

    private static double Pay(TermPart line, double weight, double score)
    {
        var gain = LineScore.GainOf(line);
        return gain == 0 ? 0 : Times(weight, gain, score);
    }

    // A weight of 0 pays nothing, whatever the score: 0 × NaN would not be 0.
    private static double Times(double weight, double score) => weight == 0 ? 0 : weight * score;

    private static double Times(double weight, double gain, double score) => weight == 0 ? 0 : weight * gain * score;
}
