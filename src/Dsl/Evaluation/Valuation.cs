namespace Espalier.Dsl.Evaluation;

/// <summary>
/// The values of the settings, a state or an action: numbers by the name of the variable. A bool is 0 or 1, an enum member its
/// index, a matrix row by row.
/// </summary>
public sealed class Valuation
{
    private readonly Dictionary<string, double[]> _values;

    /// <summary>Copies values.</summary>
    public Valuation(IEnumerable<KeyValuePair<string, double[]>> values)
        : this(values.ToDictionary(pair => pair.Key, pair => (double[])pair.Value.Clone(), StringComparer.Ordinal))
    {
    }

    private Valuation(Dictionary<string, double[]> values) => _values = values;

    /// <summary>No values.</summary>
    public static Valuation Empty { get; } = new(new Dictionary<string, double[]>());

    /// <summary>The elements of a variable's value.</summary>
    /// <exception cref="KeyNotFoundException">There is no such variable.</exception>
    public IReadOnlyList<double> this[string name] => _values[name];

    /// <summary>The same, with a variable's elements changed from one of them on.</summary>
    /// <exception cref="ArgumentException">There are more values than elements.</exception>
    public Valuation With(string name, int start, IReadOnlyList<double> elements)
    {
        var changed = (double[])_values[name].Clone();
        if (start < 0 || start + elements.Count > changed.Length)
            throw new ArgumentException("There are more values than elements.", nameof(elements));
        for (var i = 0; i < elements.Count; i++)
            changed[start + i] = elements[i];
        return new(new Dictionary<string, double[]>(_values, StringComparer.Ordinal) { [name] = changed });
    }

    internal double[] Find(string name) => _values[name];
}
