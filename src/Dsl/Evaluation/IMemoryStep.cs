namespace Espalier.Dsl.Evaluation;

/// <summary>A part of what an episode remembers.</summary>
internal interface IMemoryStep
{
    /// <summary>Brings it to the current step.</summary>
    /// <param name="step">The step, read with the memory whose earlier parts have been brought there.</param>
    /// <param name="isFirst">It is the episode's first.</param>
    void Advance(StepEvaluation step, bool isFirst);
}
