using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Emission.Sets;

namespace Espalier.Generators.Emission.Batches;

/// <summary>What a set remembers of the episodes of a batch's rows.</summary>
internal sealed class LaneMemory
{
    private readonly Dictionary<string, LaneMachine> _machines;

    /// <summary>Lays out the memory of a set.</summary>
    /// <param name="graph">Takes what reads and writes it.</param>
    /// <param name="world">The world.</param>
    /// <param name="shape">The shape of the set.</param>
    public LaneMemory(LaneGraph graph, WorldModel world, SetShape shape)
    {
        Fields = new LaneFields(graph);
        Pasts = new LanePasts(graph, Fields, new EndReaders(world));
        _machines = shape.Machines.ToDictionary(
            machine => machine.Name, machine => new LaneMachine(graph, Fields, machine), StringComparer.Ordinal);
    }

    /// <summary>The columns.</summary>
    public LaneFields Fields { get; }

    /// <summary>Operators about the past.</summary>
    public LanePasts Pasts { get; }

    /// <summary>A machine of the set.</summary>
    public LaneMachine Find(string machine) => _machines[machine];
}
