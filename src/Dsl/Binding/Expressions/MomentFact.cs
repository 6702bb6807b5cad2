namespace Espalier.Dsl.Binding.Expressions;

/// <summary>A fact about the step.</summary>
public enum MomentFact
{
    /// <summary>Steps of the episode before this one.</summary>
    Elapsed,

    /// <summary>The world ends the episode with this step.</summary>
    Terminated,

    /// <summary>The horizon ends the episode with this step.</summary>
    Truncated,
}
