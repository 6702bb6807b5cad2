namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>What a set's memory consists of. <c>default</c> is an episode's beginning.</summary>
internal sealed class MemoryFields
{
    private const string BegunName = "IsBegun";
    private readonly List<(string Type, string Name, int Size)> _fields = [];
    private readonly List<(string Element, int Length)> _vectors = [];

    /// <summary>Some field tells the first step of an episode from the others.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether an episode has begun before this step, as C#.</summary>
    public string Begun
    {
        get
        {
            if (!HasBegun)
                Add("bool", BegunName);
            HasBegun = true;
            return "memory." + BegunName;
        }
    }

    /// <summary>Adds a field.</summary>
    /// <returns>What reads and writes it.</returns>
    public string Add(string type, string name) => Add(type, name, SizeOf(type));

    /// <summary>Adds a vector of values of one type.</summary>
    /// <returns>What reads and writes it.</returns>
    public string AddVector(string element, int length, string name)
    {
        var place = _vectors.IndexOf((element, length));
        if (place < 0)
        {
            place = _vectors.Count;
            _vectors.Add((element, length));
        }

        return Add(VectorName(place), name, SizeOf(element));
    }

    /// <summary>Writes the struct, and the vectors that it holds.</summary>
    public void Write(CodeWriter writer)
    {
        writer.Blank();
        writer.Line("/// <summary>What the set remembers of an episode; <c>default</c> is its beginning.</summary>");
        writer.Open("public struct Memory");
        foreach (var (type, name, _) in _fields.OrderByDescending(field => field.Size))
            writer.Line($"internal {type} {name};");
        writer.Close();
        for (var i = 0; i < _vectors.Count; i++)
        {
            writer.Blank();
            writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({Literals.Number(_vectors[i].Length)})]");
            writer.Open("internal struct " + VectorName(i));
            writer.Line($"private {_vectors[i].Element} _first;");
            writer.Close();
        }
    }

    private string Add(string type, string name, int size)
    {
        _fields.Add((type, name, size));
        return "memory." + name;
    }

    // In lower case, as nothing that a file declares is named.
    private static string VectorName(int place) => "vector" + Literals.Number(place);

    // Enums are one or two bytes.
    private static int SizeOf(string type) => type switch
    {
        "double" or "long" => sizeof(double),
        "int" => sizeof(int),
        "bool" or "byte" => sizeof(bool),
        _ when type.EndsWith("SlidingPeak", StringComparison.Ordinal) => sizeof(double),
        _ => sizeof(short),
    };
}
