using Espalier.Rewards;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>What came of a step: what was paid, and what each constraint scored; null for a silent one.</summary>
internal sealed class StepResult(RewardInfo info, double paid, TermScore?[] scores)
{
    public double Paid { get; } = paid;

    public TermScore? this[string term] => scores[info.Terms.ToList().FindIndex(candidate => candidate.Name == term)];

    public double? ScoreOf(string term) => this[term]?.Score;
}
