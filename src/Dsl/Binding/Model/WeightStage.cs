namespace Espalier.Dsl.Binding.Model;

/// <summary>A stage of a curriculum: the weight moves there, linearly in the environment steps of the run.</summary>
/// <param name="Weight">The weight at its end, the duration of a step included.</param>
/// <param name="Steps">How many environment steps it takes, at least 1.</param>
public readonly record struct WeightStage(double Weight, long Steps);
