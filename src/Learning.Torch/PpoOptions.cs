using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runtime.Learners;

namespace Espalier.Learning.Torch;

/// <summary>
/// Proximal policy optimization with a clipped objective (Schulman et al. 2017), with separate networks for actor and
/// critic, trained by torch on one thread. docs/learning.md says what exactly is done.
/// </summary>
[Learner("ppo")]
public sealed record PpoOptions : ILearnerOptions
{
    private const int WidestLayer = 16_384;

    private readonly LayerWidths _hidden = new([64, 64]);

    /// <inheritdoc/>
    public long Steps { get; init; } = 1_000_000;

    /// <inheritdoc/>
    public int Environments { get; init; } = 64;

    /// <summary>The number of steps that each episode takes between two updates.</summary>
    public int RolloutSteps { get; init; } = 128;

    /// <summary>How often an update goes through its rollout.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>Into how many parts a rollout is cut in each epoch; each part is one step of the optimiser.</summary>
    public int Minibatches { get; init; } = 8;

    /// <summary>The step size of Adam, at the beginning.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Whether the learning rate falls linearly to zero over the training.</summary>
    public bool AnnealLearningRate { get; init; } = true;

    /// <inheritdoc/>
    public double Discount { get; init; } = 0.99;

    /// <summary>λ of generalized advantage estimation, in 0..1.</summary>
    public double GaeLambda { get; init; } = 0.95;

    /// <summary>How far the probability ratio may leave 1 before it is clipped.</summary>
    public double Clip { get; init; } = 0.2;

    /// <summary>The weight of the policy's entropy, which is maximised.</summary>
    public double EntropyBonus { get; init; } = 0.01;

    /// <summary>The weight of the critic's squared error.</summary>
    public double ValueWeight { get; init; } = 0.5;

    /// <summary>The greatest Euclidean norm of each network's gradient; a longer one is shortened to it.</summary>
    public double MaxGradientNorm { get; init; } = 0.5;

    /// <summary>Whether the advantages of a rollout are brought to mean 0 and standard deviation 1.</summary>
    public bool NormalizeAdvantages { get; init; } = true;

    /// <summary>The widths of the hidden layers of either network, from the observation on; empty for linear ones.</summary>
    public ImmutableArray<int> Hidden
    {
        get => _hidden.Items;
        init => _hidden = new LayerWidths(value);
    }

    /// <inheritdoc/>
    public string? FindFault()
    {
        var rows = (long)Environments * RolloutSteps;
        return this switch
        {
            { Environments: < 1 } => $"environments is {Environments}: at least one episode must run.",
            { RolloutSteps: < 1 } => $"rollout_steps is {RolloutSteps}: take at least one step between two updates.",
            _ when rows > Array.MaxLength => $"A rollout of {Environments} × {RolloutSteps} steps is too large: lower environments or rollout_steps.",
            _ when Steps < rows => $"steps is {Steps}, which is less than one rollout of {Environments} × {RolloutSteps} = {rows}: raise steps, or lower environments or rollout_steps.",
            { Epochs: < 1 } => $"epochs is {Epochs}: each update must go through its rollout at least once.",
            _ when Minibatches < 1 || Minibatches > rows => $"minibatches is {Minibatches}: choose a number from 1 to the {rows} steps of a rollout.",
            { LearningRate: not (> 0 and < double.PositiveInfinity) } => $"learning_rate is {LearningRate}: choose a positive number.",
            { Discount: not (>= 0 and <= 1) } => $"discount is {Discount}: choose a number from 0 to 1.",
            { GaeLambda: not (>= 0 and <= 1) } => $"gae_lambda is {GaeLambda}: choose a number from 0 to 1.",
            { Clip: not (> 0 and < double.PositiveInfinity) } => $"clip is {Clip}: choose a positive number, such as 0.2.",
            { EntropyBonus: not (>= 0 and < double.PositiveInfinity) } => $"entropy_bonus is {EntropyBonus}: choose 0 or a positive number.",
            { ValueWeight: not (> 0 and < double.PositiveInfinity) } => $"value_weight is {ValueWeight}: choose a positive number, or the critic learns nothing.",
            { MaxGradientNorm: not (> 0 and < double.PositiveInfinity) } => $"max_gradient_norm is {MaxGradientNorm}: choose a positive number.",
            { Hidden.IsDefault: true } => "hidden is missing: give a list of widths, such as [64, 64].",
            _ when Hidden.Any(width => width is < 1 or > WidestLayer) => $"hidden has a width of {Hidden.First(width => width is < 1 or > WidestLayer)}: choose widths from 1 to {WidestLayer}.",
            _ => null,
        };
    }

    /// <inheritdoc/>
    public ILearner CreateLearner(ActionSpace actions)
    {
        if (FindFault() is { } fault)
            throw new TrainingException($"learner ppo: {fault}");
        if (!actions.Reals.IsEmpty)
            throw new TrainingException($"learner ppo: the action's component '{actions.Reals[0]}' is a real number, and ppo chooses among options only: give it an enum, a bool or a small int instead.");
        if (actions.Choices.IsEmpty)
            throw new TrainingException("learner ppo: the action has no component to choose: give the world's action at least one enum, bool or small int.");
        return new PpoLearner(this);
    }
}
