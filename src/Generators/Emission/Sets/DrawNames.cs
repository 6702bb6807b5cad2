namespace Espalier.Generators.Emission.Sets;

/// <summary>The hashes that name the draws of a set, computed once for all.</summary>
internal sealed class DrawNames
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>The hash of a draw's name.</summary>
    public string this[string name]
    {
        get
        {
            if (!_fields.TryGetValue(name, out var field))
                _fields[name] = field = "s_draw" + Literals.Number(_fields.Count);
            return field;
        }
    }

    /// <summary>Writes the fields.</summary>
    public void Write(CodeWriter writer)
    {
        foreach (var (name, field) in _fields.Select(pair => (pair.Key, pair.Value)))
        {
            writer.Blank();
            writer.Line($"private static readonly ulong {field} = {Contract.CounterHash}.OfText({Literals.Text(name)});");
        }
    }
}
