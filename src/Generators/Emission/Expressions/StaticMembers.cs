using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>
/// The methods and constants that expressions need beside them, collected to be written into the type of the code that
/// uses them. Their names are in lower case, as nothing that a file declares is named.
/// </summary>
internal sealed class StaticMembers
{
    // The JIT inlines a loop of its own accord only where it has seen that it runs often.
    private const int MostInlined = 1000;

    private readonly List<(string Header, IReadOnlyList<string> Lines)> _methods = [];
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly List<(MarginShape Shape, double ValueAtMargin)> _scales = [];
    private readonly List<(string Type, string Values)> _tables = [];

    /// <summary>Adds a method, unless there is one that does the same.</summary>
    /// <param name="name">What it computes.</param>
    /// <param name="type">The type of its result.</param>
    /// <param name="parameters">Its parameters, as declared.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>Its name.</returns>
    public string Method(string name, string type, string parameters, IReadOnlyList<string> lines)
    {
        var content = string.Join("\n", [name, type, parameters, .. lines]);
        if (_known.TryGetValue(content, out var known))
            return known;
        var separator = char.IsDigit(name[name.Length - 1]) ? "_" : "";
        var unique = char.ToLowerInvariant(name[0]) + name.Substring(1) + separator + Literals.Number(_methods.Count);
        _methods.Add(($"private static {type} {unique}({parameters})", lines));
        _known[content] = unique;
        return unique;
    }

    /// <summary>The scale of a margin's shape, computed once.</summary>
    /// <returns>The constant's name.</returns>
    public string Scale(MarginShape shape, double valueAtMargin)
    {
        var place = _scales.IndexOf((shape, valueAtMargin));
        if (place < 0)
        {
            place = _scales.Count;
            _scales.Add((shape, valueAtMargin));
        }

        return ScaleName(place);
    }

    /// <summary>Constant numbers, read by their index.</summary>
    /// <returns>The constant's name.</returns>
    public string Table(string type, IEnumerable<string> values)
    {
        var table = (type, string.Join(", ", values));
        var place = _tables.IndexOf(table);
        if (place < 0)
        {
            place = _tables.Count;
            _tables.Add(table);
        }

        return TableName(place);
    }

    /// <summary>What the constant numbers are called.</summary>
    public IEnumerable<string> TableNames => _tables.Select((_, i) => TableName(i));

    /// <summary>Writes them all.</summary>
    public void Write(CodeWriter writer)
    {
        for (var i = 0; i < _scales.Count; i++)
        {
            writer.Blank();
            writer.Line(
                $"private static readonly double {ScaleName(i)} = {Contract.Tolerance}.GetScale("
                + $"{Contract.Numerics}.MarginShape.{_scales[i].Shape}, {Literals.Real(_scales[i].ValueAtMargin)});");
        }

        for (var i = 0; i < _tables.Count; i++)
        {
            writer.Blank();
            writer.Line($"private static {Contract.ReadOnlySpanOf(_tables[i].Type)} {TableName(i)} => [{_tables[i].Values}];");
        }

        foreach (var (header, lines) in _methods)
        {
            writer.Blank();
            if (lines.Sum(line => line.Length) <= MostInlined)
                writer.Line(Contract.Inline);
            writer.OpenMapped(header);
            writer.Lines(lines);
            writer.CloseMapped();
        }
    }

    private static string TableName(int place) => "table" + Literals.Number(place);

    private static string ScaleName(int place) => "s_scale" + Literals.Number(place);
}
