using Espalier.Dsl;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;
using Espalier.Generators.Pipeline;

namespace Espalier.Generators.Emission.Sets;

/// <summary>What is known about a set without running it.</summary>
internal static class InfoEmitter
{
    /// <summary>The type that holds it.</summary>
    public const string Info = Contract.Rewards + ".RewardInfo";

    /// <summary>Writes the class with a field for each set.</summary>
    public static void Write(
        CodeWriter writer, WorldNames names, SetNames setNames, List<ShapedSet> sets, EquatableArray<SetBounds> bounds)
    {
        writer.Blank();
        writer.Open($"private static class {names.Infos}");
        foreach (var set in sets)
            Write(writer, setNames.MethodOf(set.Set), set, bounds.FirstOrDefault(known => known.Set == set.Set.Name));
        writer.Close();
    }

    private static void Write(CodeWriter writer, string field, ShapedSet set, SetBounds? bounds)
    {
        writer.Blank();
        writer.Line($"internal static readonly {Info} {field} = new(");
        writer.Indent();
        writer.Line(Literals.Text(set.Set.Name) + ",");
        writer.Line("[");
        writer.Indent();
        var known = (bounds?.Terms ?? default).ToDictionary(line => line.Name, StringComparer.Ordinal);
        var term = 0;
        foreach (var item in set.Shape.Terms)
            writer.Line(TermOf(item, set.Weights[term++], known.TryGetValue(item.Name, out var range) ? range : null) + ",");
        writer.Outdent();
        writer.Line("])" + Properties(
            set.Shape.NeedsDiscount ? "NeedsDiscount = true" : null,
            set.Shape.Delays ? "Delays = true" : null,
            RangeOf("Total", bounds?.Total)) + ";");
        writer.Outdent();
    }

    private static string TermOf(TermItem term, double weight, TermBounds? bounds)
    {
        var place = term.Place;
        return $"new({Literals.Text(term.Name)}, {Contract.Rewards}.DemandKind.{term.Kind}, {Literals.Real(weight)}, "
            + $"{Literals.Text(term.Text)}, new({Literals.Text(FileNames.Of(place.Path))}, "
            + $"{Literals.Number(place.Start.Line)}, {Literals.Number(place.Start.Column)}, "
            + $"{Literals.Number(place.End.Line)}, {Literals.Number(place.End.Column)}))"
            + Properties(
                term is EvaluateItem { Term: DemandModel { Limit: { } budget } } ? $"Limit = {Literals.Real(budget)}" : null,
                RangeOf("Score", bounds?.Score),
                RangeOf("Paid", bounds?.Paid));
    }

    // A range is given where it can be a scale: bounded at both ends.
    private static string? RangeOf(string property, ScoreBounds? bounds) =>
        bounds is { } known && !double.IsInfinity(known.Low) && !double.IsInfinity(known.High)
            ? $"{property} = new({Literals.Real(known.Low)}, {Literals.Real(known.High)})"
            : null;

    private static string Properties(params string?[] properties)
    {
        var set = properties.OfType<string>().ToList();
        return set.Count == 0 ? "" : $" {{ {string.Join(", ", set)} }}";
    }
}
