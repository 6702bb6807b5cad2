using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Evaluation;

/// <summary>When a line of a set is evaluated, and what it scores.</summary>
internal static class LineScore
{
    /// <summary>Whether its cadence fires and its scope holds.</summary>
    public static bool IsEvaluated(TermModel term, StepEvaluation step) =>
        Fires(term.Cadence, step) && (term.Scope is null || step.Holds(term.Scope));

    /// <summary>Whether the dials let an evaluation through.</summary>
    public static bool IsHeard(TermPart part, StepEvaluation step)
    {
        if (part.IsSilenced || (part.Cover != 1 && !(step.Place < part.Cover)))
            return false;
        foreach (var thin in part.Thins)
        {
            if (!Happens(thin.DrawName, thin.Share, step))
                return false;
        }

        return true;
    }

    /// <summary>The score of a constraint that is evaluated.</summary>
    /// <param name="demand">The constraint.</param>
    /// <param name="isSatisfied">Whether its predicate holds.</param>
    /// <param name="step">The step.</param>
    /// <param name="discount">The discount γ of potentials.</param>
    public static double Of(DemandModel demand, bool isSatisfied, StepEvaluation step, double discount) => demand.Kind switch
    {
        DemandKind.Reward or DemandKind.Metric => step.Number(demand.Value!),
        DemandKind.Penalize => -step.Number(demand.Value!),
        DemandKind.Achieve => isSatisfied ? 1 : 0,
        DemandKind.Potential =>
            (discount * (step.Transition.Terminated ? 0.0 : step.Number(demand.NextValue!))) - step.Number(demand.Value!),
        DemandKind.Imitate when demand.Value is { } value => step.Number(value),
        DemandKind.Imitate when demand.AsBonus => isSatisfied ? 1 : 0,
        DemandKind.Imitate => isSatisfied ? 0 : -1,
        DemandKind.Prefer => Closeness(demand.Margin, step) ?? (isSatisfied ? 1 : 0),
        _ => Closeness(demand.Margin, step) - 1.0 ?? (isSatisfied ? 0 : -1),
    };

    /// <summary>The weight of a line where training stands: linear within each stage of a curriculum, then its last.</summary>
    public static double WeightOf(TermModel term, long trained)
    {
        var from = term.Weight;
        foreach (var stage in term.Curriculum)
        {
            if (trained < stage.Steps)
                return from + ((stage.Weight - from) * ((double)trained / stage.Steps));
            trained -= stage.Steps;
            from = stage.Weight;
        }

        return from;
    }

    /// <summary>What dials multiply a score with: a scale, and what thinning makes up for.</summary>
    public static double GainOf(TermPart line)
    {
        var gain = line.Scale;
        foreach (var thin in line.Thins)
        {
            if (thin.IsScaled)
                gain /= thin.Share;
        }

        return gain;
    }

    private static bool Fires(CadenceModel cadence, StepEvaluation step) => cadence.Kind switch
    {
        CadenceKind.EveryPeriod => step.Transition.Elapsed >= cadence.From
            && (step.Transition.Elapsed - cadence.From) % cadence.Period == 0,
        CadenceKind.On => step.Holds(cadence.Predicate!),
        CadenceKind.AtStart => step.Transition.Elapsed == 0,
        CadenceKind.AtEnd => step.Transition.IsLast,
        CadenceKind.Sampled => Happens(cadence.DrawName, cadence.Share, step),
        _ => true,
    };

    private static bool Happens(string name, double probability, StepEvaluation step) =>
        Draws.Happens(step.Transition.EpisodeKey, step.Transition.Elapsed, name, probability);

    /// <summary>How close a predicate is to holding, or null for the plain test, which a margin of 0 is too.</summary>
    private static double? Closeness(MarginModel? margin, StepEvaluation step)
    {
        if (margin is null || step.Number(margin.Width) is var width && width == 0)
            return null;
        var distance = Math.Max(0.0, -step.Number(margin.Robustness));
        return Falloff.At(margin.Shape, distance, width, margin.ValueAtMargin);
    }
}
