using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>Lines that read a machine which is not among the lines of their set, because it has an error or was taken away.</summary>
internal static class Orphans
{
    /// <summary>The lines without them. A machine that is one of them makes more.</summary>
    public static EquatableArray<SetPart> Remove(EquatableArray<SetPart> parts)
    {
        var machines = new HashSet<string>(parts.Terms.Select(part => part.Term).OfType<MachineModel>().Select(machine => machine.Name));
        var readers = parts.Terms
            .SelectMany(part => part.Term.Expressions.SelectMany(MachinesIn).Distinct().Select(machine => (Machine: machine, part.Term.Name)))
            .ToLookup(pair => pair.Machine, pair => pair.Name);
        var orphans = new HashSet<string>();
        var missing = new Queue<string>(readers.Select(group => group.Key).Where(machine => !machines.Contains(machine)));
        while (missing.Count > 0)
        {
            foreach (var reader in readers[missing.Dequeue()].Where(orphans.Add))
                missing.Enqueue(reader);
        }

        return orphans.Count == 0 ? parts : parts.MapTerms(part => orphans.Contains(part.Term.Name) ? null : part);
    }

    private static IEnumerable<string> MachinesIn(BoundExpression expression) =>
        expression is BoundMachine machine ? [machine.Name] : expression.Children.SelectMany(MachinesIn);
}
