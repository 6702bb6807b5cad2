using Espalier.Rewards;

namespace Espalier.Runtime.Learners;

/// <summary>
/// The options of one kind of learner. An implementation is a record with a <see cref="LearnerAttribute"/>, and its
/// public init-only properties of type <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>
/// or <c>ImmutableArray&lt;int&gt;</c> are what a <c>learner</c> clause may set, by their names in snake case.
/// </summary>
public interface ILearnerOptions
{
    /// <summary>γ, in 0..1: also the discount of every <c>potential</c> that the learner is paid.</summary>
    double Discount { get; }

    /// <summary>The budget, in environment steps.</summary>
    long Steps { get; }

    /// <summary>The number of episodes that run side by side.</summary>
    int Environments { get; }

    /// <summary>
    /// The learner keeps the costs of constraints with a <c>limit</c> below their budgets. One that does not has them measured.
    /// </summary>
    bool EnforcesLimits => false;

    /// <summary>What is wrong with the options, as a sentence that says what to do, or null.</summary>
    string? FindFault();

    /// <summary>Makes the learner.</summary>
    /// <param name="actions">The shape of the actions that it will have to choose.</param>
    /// <exception cref="TrainingException">This kind of learner cannot choose such actions.</exception>
    ILearner CreateLearner(ActionSpace actions);
}
