using Espalier.Rewards;
using Espalier.Runtime.Learners;

namespace Espalier.Learning.Torch.Tests;

public sealed class PpoOptionsTests
{
    public static TheoryData<string, PpoOptions> Faults => new()
    {
        { "environments", new() { Environments = 0 } },
        { "rollout_steps", new() { RolloutSteps = 0 } },
        { "environments", new() { Environments = int.MaxValue } },
        { "steps", new() { Steps = 8191 } },
        { "epochs", new() { Epochs = 0 } },
        { "minibatches", new() { Minibatches = 0 } },
        { "minibatches", new() { Minibatches = 8193 } },
        { "learning_rate", new() { LearningRate = 0 } },
        { "learning_rate", new() { LearningRate = double.NaN } },
        { "discount", new() { Discount = 1.01 } },
        { "gae_lambda", new() { GaeLambda = -0.1 } },
        { "clip", new() { Clip = 0 } },
        { "entropy_bonus", new() { EntropyBonus = -1 } },
        { "value_weight", new() { ValueWeight = 0 } },
        { "max_gradient_norm", new() { MaxGradientNorm = double.PositiveInfinity } },
        { "hidden", new() { Hidden = [64, 0] } },
        { "hidden", new() { Hidden = default } },
    };

    [Fact]
    public void The_defaults_are_in_order() => Assert.Null(new PpoOptions().FindFault());

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_named_and_no_learner_is_made(string option, PpoOptions options)
    {
        Assert.Contains(option, options.FindFault(), StringComparison.Ordinal);
        Assert.Throws<TrainingException>(() => options.CreateLearner(new ActionSpace([new("move", ["left", "right"])], [])));
    }

    [Fact]
    public void Options_with_equal_lists_are_equal()
    {
        Assert.Equal(new PpoOptions { Hidden = [32, 16] }, new PpoOptions { Hidden = [32, 16] });
        Assert.Equal(new PpoOptions { Hidden = [32, 16] }.GetHashCode(), new PpoOptions { Hidden = [32, 16] }.GetHashCode());
        Assert.NotEqual(new PpoOptions { Hidden = [32, 16] }, new PpoOptions { Hidden = [16, 32] });
    }

    [Fact]
    public void Actions_that_cannot_be_chosen_are_refused_by_name()
    {
        var real = Assert.Throws<TrainingException>(() => new PpoOptions().CreateLearner(new ActionSpace([], ["torque"])));
        Assert.Contains("torque", real.Message, StringComparison.Ordinal);
        Assert.Throws<TrainingException>(() => new PpoOptions().CreateLearner(new ActionSpace([], [])));
    }
}
