using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary><c>mix q OTHER</c>: (1 − q)·this + q·OTHER.</summary>
internal static class Mixture
{
    /// <summary>
    /// The parts of a mixture. A line that both have keeps its score, because (1 − q) + q = 1; other lines of the other set
    /// whose names are taken are named after it.
    /// </summary>
    public static EquatableArray<SetPart> Of(SetValue set, double share, SetValue other)
    {
        // Lines of sets that are clipped or overridden cannot leave their totals.
        var same = set.Parts.HasCut || other.Parts.HasCut ? [] : FindSame(set.Parts, other.Parts);
        var rest = Rename(other.Parts.MapTerms(part => same.Contains(part.Term.Name) ? null : part), NamesOf(set.Parts), other.Root);
        var mine = set.Parts
            .SelectMany(part => part is TermPart term && same.Contains(term.Term.Name) ? [part] : ((EquatableArray<SetPart>)[part]).Scaled(1 - share))
            .ToEquatable();
        return mine.AsOperand().Concat(rest.Scaled(share).AsOperand()).ToEquatable().NameClips();
    }

    private static HashSet<string> NamesOf(EquatableArray<SetPart> parts) => [.. parts.Terms.Select(part => part.Term.Name)];

    /// <summary>The lines outside groups and delays that say the same in both, and on which the same dials act.</summary>
    private static HashSet<string> FindSame(EquatableArray<SetPart> set, EquatableArray<SetPart> other)
    {
        var lines = set.OfType<TermPart>().ToDictionary(part => part.Term.Name);
        return
        [
            .. other.OfType<TermPart>()
                .Where(part => lines.TryGetValue(part.Term.Name, out var mine) && mine.HasDialsOf(part) && mine.Term.SaysTheSameAs(part.Term))
                .Select(part => part.Term.Name),
        ];
    }

    private static EquatableArray<SetPart> Rename(EquatableArray<SetPart> parts, HashSet<string> taken, string prefix)
    {
        var names = new Dictionary<string, string>();
        foreach (var name in NamesOf(parts))
        {
            if (!taken.Contains(name))
                continue;
            var renamed = $"{prefix}.{name}";
            for (var i = 2; !taken.Add(renamed); i++)
                renamed = $"{prefix}.{name} {i}";
            names.Add(name, renamed);
        }

        return names.Count == 0 ? parts : parts.MapTerms(part => part with { Term = Rename(part.Term, names) });
    }

    private static TermModel Rename(TermModel term, Dictionary<string, string> names)
    {
        var renamed = term.MapExpressions(expression => RenameMachines(expression, names));
        return names.TryGetValue(term.Name, out var name) ? renamed with { Name = name } : renamed;
    }

    private static BoundExpression RenameMachines(BoundExpression expression, Dictionary<string, string> names) =>
        expression is BoundMachine machine
            ? names.TryGetValue(machine.Name, out var name) ? machine with { Name = name } : machine
            : expression.MapChildren(child => RenameMachines(child, names));
}
