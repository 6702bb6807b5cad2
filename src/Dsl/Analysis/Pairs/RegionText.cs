using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Where a line speaks, as sides of a box in the language's own words: <c>x in 4..10 and carrying</c>.</summary>
internal static class RegionText
{
    private const int MostSides = 4;

    /// <summary>The sides of the box at whose transitions alone a line can be evaluated; null where there is no such box.</summary>
    public static string? Of(SetLines lines, PairLine line)
    {
        if (Facts.Of(line.Conditions.Claims).AllRegions is not { Count: > 0 and <= MostSides } regions)
            return null;
        var sides = new List<string>();
        foreach (var mention in line.Conditions.Reads.Mentions)
        {
            if (mention.Source != VariableSource.State || !regions.TryGetValue(mention.Name, out var region) || TypeOf(lines, mention) is not { } type)
                continue;
            var declared = lines.Ranges.Declared[mention.Source, mention.Name];
            var side = region with { Low = Math.Max(region.Low, declared.Least), High = Math.Min(region.High, declared.Greatest) };
            if (side is { Holes.Count: > 0 } or { IsOpenBelow: true } or { IsOpenAbove: true } or { HasNaN: true })
                return null;
            sides.Add(Describe(mention.Name, type, side));
        }

        return sides.Count == regions.Count ? string.Join(" and ", sides) : null;
    }

    private static DslType? TypeOf(SetLines lines, Mention mention) =>
        lines.World.State.FirstOrDefault(variable => variable.Name == mention.Name)?.Type;

    private static string Describe(string name, DslType type, Region side) =>
        type is BoolType ? (side.Low == 0 ? "not " : "") + name
        : side.Low == side.High ? $"{name} == {Witness.Format(type, side.Low)}"
        : $"{name} in {Witness.Format(type, side.Low)}..{Witness.Format(type, side.High)}";
}
