using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Evaluation;

/// <summary>What expressions of a set read of its memory.</summary>
internal interface IEpisodeMemory
{
    /// <summary>The value of an operator about the past at the current step.</summary>
    double[] ValueOf(BoundPast past);

    /// <summary>The state of a machine, as its index.</summary>
    double StateOf(BoundMachine machine);
}
