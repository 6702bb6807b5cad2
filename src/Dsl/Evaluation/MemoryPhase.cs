using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Evaluation;

/// <summary>What a set remembers and advances together, and what is read in the meantime.</summary>
/// <param name="machineOf">Finds a machine of the set.</param>
internal sealed class MemoryPhase(Func<string, MachineMemory> machineOf) : IEpisodeMemory
{
    private readonly Dictionary<BoundPast, PastMemory> _pasts = new(ByReference<BoundPast>.Comparer);
    private readonly List<IMemoryStep> _steps = [];

    /// <summary>Adds an operator about the past, unless it is there.</summary>
    public void Add(BoundPast past)
    {
        if (_pasts.ContainsKey(past))
            return;
        var memory = new PastMemory(past);
        _pasts.Add(past, memory);
        Add(memory);
    }

    /// <summary>Adds something that advances after all that has been added before.</summary>
    public void Add(IMemoryStep step) => _steps.Add(step);

    /// <summary>Brings everything to the current step.</summary>
    public void Advance(StepEvaluation step, bool isFirst)
    {
        foreach (var memory in _steps)
            memory.Advance(step, isFirst);
    }

    /// <inheritdoc/>
    public double[] ValueOf(BoundPast past) => _pasts[past].Value;

    /// <inheritdoc/>
    public double StateOf(BoundMachine machine)
    {
        var memory = machineOf(machine.Name);
        return machine.IsNext ? memory.After : memory.Before;
    }
}
