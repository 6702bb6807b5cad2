using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Tests.Studies;

/// <summary>The options of a learner that guesses.</summary>
[Learner("guess")]
internal sealed record GuessOptions : ILearnerOptions
{
    public static LearnerBinding Binding { get; } = new("guess", settings => new GuessOptions
    {
        Steps = settings.Whole("steps", 1_024L),
        Discount = settings.Real("discount", 0.99),
        Environments = settings.Whole("environments", 8),
        Hidden = settings.Wholes("hidden", [16]),
    });

    public long Steps { get; init; } = 1_024;

    public double Discount { get; init; } = 0.99;

    public int Environments { get; init; } = 8;

    public ImmutableArray<int> Hidden { get; init; } = [16];

    public string? FindFault() => Discount is >= 0 and <= 1 ? null : "discount must be in 0..1.";

    public ILearner CreateLearner(ActionSpace actions) => new GuessLearner(this, actions);
}
