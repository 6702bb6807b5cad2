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

    /// <summary>The same, with the elements of variables changed, each from one of them on.</summary>
    /// <exception cref="ArgumentException">There are more values than elements.</exception>
    public Valuation With(IEnumerable<(string Name, int Start, IReadOnlyList<double> Elements)> changes)
    {
        var values = new Dictionary<string, double[]>(_values, StringComparer.Ordinal);
        foreach (var (name, start, elements) in changes)
        {
            if (start < 0 || start + elements.Count > values[name].Length)
                throw new ArgumentException("There are more values than elements.", nameof(changes));
            if (ReferenceEquals(values[name], _values[name]))
                values[name] = (double[])values[name].Clone();
            for (var i = 0; i < elements.Count; i++)
                values[name][start + i] = elements[i];
        }

        return new(values);
    }

    internal double[] Find(string name) => _values[name];
}
