using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A line of a set that scores: a constraint, an override, a machine or a task.</summary>
/// <param name="Name">Its name, unique in its set.</param>
/// <param name="Scope">Where it is evaluated, or null: everywhere.</param>
/// <param name="Cadence">When it is evaluated.</param>
/// <param name="Weight">What its score is multiplied with, the duration of a step included; where it changes, at first.</param>
/// <param name="Text">Its line, without documentation and the semicolon, white space folded.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where its line stands.</param>
public abstract record TermModel(
    string Name,
    BoundExpression? Scope,
    CadenceModel Cadence,
    double Weight,
    string Text,
    string? Documentation,
    SourcePlace Place)
{
    /// <summary>The set that declares it; others have it by inheritance or as a part of their definition.</summary>
    public string DeclaredIn { get; init; } = "";

    /// <summary>What it says depends on the arguments that its set is used with.</summary>
    public bool ReadsParameter { get; init; }

    /// <summary>How the weight changes during training, one stage after another; empty where it does not.</summary>
    public EquatableArray<WeightStage> Curriculum { get; init; }

    /// <summary>The weight once the curriculum is over: what holds in scoring and analysis.</summary>
    public double FinalWeight => Curriculum.Count == 0 ? Weight : Curriculum[Curriculum.Count - 1].Weight;
}
