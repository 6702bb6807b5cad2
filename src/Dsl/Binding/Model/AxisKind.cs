namespace Espalier.Dsl.Binding.Model;

/// <summary>What an axis changes.</summary>
public enum AxisKind
{
    /// <summary>The set.</summary>
    Set,

    /// <summary>The seed.</summary>
    Seed,

    /// <summary>A setting of training.</summary>
    Setting,

    /// <summary>An option of the learner.</summary>
    LearnerOption,

    /// <summary>A parameter of sets.</summary>
    SetParameter,
}
