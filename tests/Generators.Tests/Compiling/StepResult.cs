using Espalier.Rewards;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>What came of a step: what was paid, and what each constraint scored and cost; null for a silent one.</summary>
internal sealed class StepResult(RewardInfo info, Payment payment, TermScore?[] scores, double?[] costs)
{
    public double Paid => payment.Amount;

    public bool Terminates => payment.Terminates;

    public TermScore? this[string term] => scores[IndexOf(term)];

    public double? ScoreOf(string term) => this[term]?.Score;

    public double? CostOf(string term) => costs[IndexOf(term)];

    private int IndexOf(string term)
    {
        var index = info.Terms.ToList().FindIndex(candidate => candidate.Name == term);
        Assert.True(index >= 0, $"There is no term '{term}'.");
        return index;
    }
}
