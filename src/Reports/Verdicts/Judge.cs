using System.Collections.Immutable;
using Espalier.Measures.Statistics;
using Espalier.Runs.Experiments;

namespace Espalier.Reports.Verdicts;

/// <summary>Decides the expectations of an experiment, all together.</summary>
public static class Judge
{
    /// <summary>The least number of seeds for a verdict.</summary>
    public const int LeastSeeds = 10;

    /// <summary>Judges every expectation, in the order of the file.</summary>
    public static ImmutableArray<ExpectationVerdict> JudgeAll(StudyData data)
    {
        var examiner = new Examiner(data);
        var findings = data.Experiment.Expectations.Select(examiner.Examine).ToArray();

        // The family is all expectations: one that cannot be tested counts as a test that found nothing.
        var adjusted = Holm.Adjust([.. findings.Select(finding => finding.Evidence?.PValue ?? 1)]);
        return [.. findings.Zip(adjusted, Decide)];
    }

    private static ExpectationVerdict Decide(Finding finding, double adjusted)
    {
        var (expectation, evidence, fault) = finding;
        if (evidence is null)
            return new(expectation, finding.IsLeftOut ? VerdictStatus.NoVerdict : VerdictStatus.Undecided, fault!, null, null, null);
        if (evidence.Seeds < LeastSeeds)
        {
            var seeds = evidence.Seeds == 1 ? "One seed is" : $"{evidence.Seeds} seeds are";
            return Verdict(
                VerdictStatus.NoVerdict, $"{seeds} too few for a verdict, which takes {LeastSeeds}. So far {Describe(evidence, null)}.");
        }

        var figures = Describe(evidence, adjusted);
        if (fault is not null)
            return Verdict(VerdictStatus.Undecided, $"{fault} As it stands, {figures}.");
        var (status, reason) = Weigh(expectation, evidence, adjusted);
        return Verdict(status, $"{Capital(figures)}{reason}.");

        ExpectationVerdict Verdict(VerdictStatus status, string explanation) =>
            new(expectation, status, explanation, evidence.Effect, evidence.PValue, evidence.PValue is null ? null : adjusted);
    }

    private static (VerdictStatus Status, string Reason) Weigh(ExpectationDescription expectation, Evidence evidence, double adjusted)
    {
        var effect = evidence.Effect!;
        var isShown = adjusted < 1 - expectation.Confidence;
        var (isExpected, isOpposite) = expectation.Relation switch
        {
            ExpectedRelation.Less or ExpectedRelation.FallsWith => (effect.IsBelow(evidence.Neutral), effect.IsAbove(evidence.Neutral)),
            ExpectedRelation.Greater or ExpectedRelation.RisesWith => (effect.IsAbove(evidence.Neutral), effect.IsBelow(evidence.Neutral)),
            _ => (effect.IsWithin(expectation.Within!.Value), IsOutside(effect, expectation.Within!.Value)),
        };
        if (isShown && isExpected)
            return (VerdictStatus.Held, "");
        if (isOpposite)
            return (VerdictStatus.Failed, ": the opposite of what was expected");
        if (expectation.Relation != ExpectedRelation.EqualWithin && evidence.IsNegligible)
            return (VerdictStatus.Failed, $": within ±{Figures.Plain(evidence.Negligible!.Value)}, which counts as no difference (two one-sided tests, 90 %)");
        return (VerdictStatus.Undecided, evidence.SeedsNeeded is { } needed ? $"; {needed}" : "");
    }

    private static bool IsOutside(Interval effect, double width) => effect.IsAbove(width) || effect.IsBelow(-width);

    private static string Describe(Evidence evidence, double? adjusted) => evidence.Effect is { } effect
        ? $"{evidence.Sides}; {evidence.EffectName} {Figures.WithEnds(effect)} ({Figures.Percent(effect.Confidence)} by {effect.Method}"
            + (adjusted is { } p ? $"; {Figures.P(p)} after Holm's adjustment)" : ")")
        : evidence.Sides;

    /// <summary>A sentence starts with a capital, but a measure keeps its name.</summary>
    private static string Capital(string text) => text.StartsWith("from ", StringComparison.Ordinal) ? $"F{text[1..]}" : text;
}
