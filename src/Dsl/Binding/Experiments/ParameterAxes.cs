using System.Collections.Immutable;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>The axes of an experiment that vary parameters of sets, and what they make of the entries of the axis of sets.</summary>
/// <param name="world">The world.</param>
/// <param name="expressions">Knows the file.</param>
/// <param name="sets">Binds set expressions.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class ParameterAxes(WorldSymbol world, ExpressionBinder expressions, SetEntryBinder sets, DiagnosticBag diagnostics)
{
    // Axes multiply; nobody trains that many sets.
    private const int MostCombinations = 1_000;

    private readonly Dictionary<VaryMember, AxisModel?> _axes = [];
    private readonly List<SetVariantModel> _variants = [];

    /// <summary>The names of all parameters of the world's sets.</summary>
    public IEnumerable<string> Names => Parameters.Select(parameter => parameter.Name).Distinct();

    /// <summary>The sets of entries whose parameters are varied.</summary>
    public EquatableArray<SetVariantModel> Variants => _variants.Distinct().ToEquatable();

    private IEnumerable<ParameterSymbol> Parameters => world.Sets.Values.SelectMany(set => set.Parameters);

    /// <summary>The first parameter of a name, or null.</summary>
    public ParameterSymbol? Find(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>Adds an axis, or null where it has an error.</summary>
    public void Add(VaryMember vary, AxisModel? axis) => _axes.Add(vary, axis);

    /// <summary>Finds an axis that has been added.</summary>
    public bool TryGet(VaryMember vary, out AxisModel? axis) => _axes.TryGetValue(vary, out axis);

    /// <summary>The names of the sets that an entry stands for; where axes vary it, of its first set. Null where it has an error.</summary>
    /// <param name="expression">The entry's set.</param>
    /// <param name="nameOf">The entry's name, given the text of its set.</param>
    /// <param name="isVaried">Axes vary it.</param>
    public IReadOnlyList<string>? Bind(SetExpression expression, Func<string, string> nameOf, out bool isVaried)
    {
        isVaried = false;
        var bound = new List<(ImmutableList<(string Axis, AxisEntryModel Entry)> At, IReadOnlyList<string> Names)>();
        foreach (var combination in Combinations())
        {
            if (bound.Count == MostCombinations)
            {
                diagnostics.Report(DiagnosticCatalogue.TooManyEntries, expressions.File, expression.Span, "set", $"{MostCombinations}");
                return null;
            }

            var varied = combination.ToDictionary(at => at.Axis, at => at.Entry.Values);
            if (sets.Bind(expression, varied) is not { } names)
                return null;
            bound.Add((combination, names));
        }

        var first = bound[0].Names;
        if (bound.TrueForAll(other => other.Names.SequenceEqual(first)))
            return first;
        if (first.Count > 1)
        {
            diagnostics.Report(DiagnosticCatalogue.ListAndAxis, expressions.File, expression.Span);
            return null;
        }

        isVaried = true;
        var name = nameOf(expressions.File.Fold(expression.Span));
        _variants.AddRange(bound.Select(variant => new SetVariantModel(
            name, variant.At.Select(at => new SelectionModel(at.Axis, at.Entry.Name)).ToEquatable(), variant.Names[0])));
        return first;
    }

    /// <summary>Every combination of the entries of the axes, those of presets included; the empty one where there are no axes.</summary>
    private IEnumerable<ImmutableList<(string Axis, AxisEntryModel Entry)>> Combinations()
    {
        IEnumerable<ImmutableList<(string Axis, AxisEntryModel Entry)>> combinations = [[]];
        foreach (var axis in _axes.Values.OfType<AxisModel>().GroupBy(axis => axis.Name))
        {
            var entries = axis.SelectMany(model => model.Entries).Distinct().ToList();
            combinations = combinations.SelectMany(chosen => entries.Select(entry => chosen.Add((axis.Key, entry))));
        }

        return combinations;
    }
}
