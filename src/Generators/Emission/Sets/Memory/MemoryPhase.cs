using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>What of a set's memory advances together: what decides whether the set ends the episode, or the rest.</summary>
internal sealed class MemoryPhase
{
    /// <summary>Prepares a phase.</summary>
    /// <param name="names">The names of the world.</param>
    /// <param name="lets">The derived quantities that may be called.</param>
    /// <param name="map">Maps lines to their places.</param>
    /// <param name="reader">How the memory is read in it; null where nothing reads it.</param>
    /// <param name="fields">Takes the fields.</param>
    /// <param name="members">Takes the methods.</param>
    /// <param name="temporaries">Names the variables of both phases.</param>
    public MemoryPhase(
        WorldNames names, LetCatalogue lets, LineMap map, IEpisodeReader? reader, MemoryFields fields,
        StaticMembers members, Temporaries temporaries)
    {
        var transition = EvaluationSite.OfTransition(names);
        var site = reader is null
            ? transition
            : new EvaluationSite(transition.Parameters + ", in Memory memory", transition.Arguments + ", in memory", reader);
        Expressions = new ExpressionEmitter(names, lets, site, members, temporaries);
        Pasts = new PastEmitter(map, names, Expressions, fields);
        Machines = new MachineEmitter(map, site, Expressions, fields, members);
    }

    /// <summary>Emits its expressions.</summary>
    public ExpressionEmitter Expressions { get; }

    /// <summary>Emits its operators about the past.</summary>
    public PastEmitter Pasts { get; }

    /// <summary>Emits the steps of its machines.</summary>
    public MachineEmitter Machines { get; }

    /// <summary>What is done at a step; each item is some lines.</summary>
    public List<IReadOnlyList<string>> Steps { get; } = [];
}
