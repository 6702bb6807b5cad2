namespace Espalier.Generators.Emission.Expressions;

/// <summary>What the elements of a vector have in common, computed once before the first of them.</summary>
internal sealed class Invariants
{
    private readonly List<(string Type, Code Value)> _values = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The values, and the C# types that hold them.</summary>
    public IReadOnlyList<(string Type, Code Value)> Values => _values;

    /// <summary>The declarations of variables that hold the values.</summary>
    public IEnumerable<string> Declarations => _values.Select((value, i) => $"{value.Type} {NameOf(i)} = {value.Value.Text};");

    /// <summary>Adds a value.</summary>
    /// <returns>The variable that holds it.</returns>
    public Code Add(string type, Code value)
    {
        if (!_places.TryGetValue(value.Text, out var place))
        {
            place = _places[value.Text] = _values.Count;
            _values.Add((type, value));
        }

        return value with { Text = NameOf(place), Precedence = Precedence.Primary };
    }

    /// <summary>The name of the variable, or parameter, of a value.</summary>
    public static string NameOf(int place) => "part" + Literals.Number(place);
}
