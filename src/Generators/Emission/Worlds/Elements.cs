using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>The elements of members that are vectors or matrices, row by row.</summary>
internal static class Elements
{
    /// <summary>What an element is called, as the language would write it.</summary>
    public static IEnumerable<string> NamesOf(VariableModel member) => member.Type switch
    {
        VectorType vector => Enumerable.Range(0, vector.Length).Select(i => member.Name + Column(vector.Components, i)),
        MatrixType { Components.Count: 0 } matrix => Enumerable.Range(0, matrix.Count).Select(
            i => $"{member.Name}[{Literals.Number(i / matrix.Columns)}, {Literals.Number(i % matrix.Columns)}]"),
        MatrixType matrix => Enumerable.Range(0, matrix.Count).Select(
            i => $"{member.Name}[{Literals.Number(i / matrix.Columns)}].{matrix.Components[i % matrix.Columns]}"),
        _ => [member.Name],
    };

    /// <summary>The ranges of the elements where they differ; else empty.</summary>
    public static IReadOnlyList<ElementRange> RangesOf(DslType type) =>
        type is VectorType { Ranges: { Count: > 0 } ranges } ? ranges.Items : [];

    private static string Column(Dsl.EquatableArray<string> components, int index) =>
        components.Count > 0 ? "." + components[index] : $"[{Literals.Number(index)}]";
}
