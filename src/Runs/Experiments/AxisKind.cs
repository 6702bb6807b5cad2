namespace Espalier.Runs.Experiments;

/// <summary>What an axis changes.</summary>
public enum AxisKind
{
    /// <summary>The set that the learner is paid by.</summary>
    Set,

    /// <summary>The seed of all that is random.</summary>
    Seed,

    /// <summary>A setting of training.</summary>
    Setting,

    /// <summary>An option of the learner.</summary>
    LearnerOption,

    /// <summary>A parameter of sets.</summary>
    SetParameter,
}
