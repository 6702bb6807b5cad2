using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>The states of machines.</summary>
internal static class MachineStates
{
    /// <summary>All states that a machine names, its start first; null where it names no start.</summary>
    public static EnumType? Of(MachineMember machine, WorldSymbol world)
    {
        if (machine.Items.OfType<MachineStart>().FirstOrDefault() is not { State: var start })
            return null;
        var names = new List<string>();
        var known = new HashSet<string>();
        foreach (var state in NamedIn(machine).Prepend(start))
        {
            if (known.Add(state.Text))
                names.Add(state.Text);
        }

        return new EnumType(new EnumModel(world.Namespace.Name, world.Name, machine.Name.Text, names.ToEquatable(), null));
    }

    /// <summary>Where the lines of a machine name states.</summary>
    public static IEnumerable<Identifier> NamedIn(MachineMember machine) => machine.Items.SelectMany(item => item switch
    {
        MachineStart start => [start.State],
        MachineTransition { From: { } from } transition => [from, transition.To],
        MachineTransition transition => [transition.To],
        MachineFinal final => final.States,
        _ => Enumerable.Empty<Identifier>(),
    });
}
