using Espalier.Dsl.Evaluation;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>An episode under a compiled set.</summary>
internal abstract class CompiledEpisode
{
    public abstract StepResult Step(Transition transition);
}
