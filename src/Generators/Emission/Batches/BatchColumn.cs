using Espalier.Dsl;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Batches;

/// <summary>A column of transitions.</summary>
/// <param name="Name">What it is called among those of its source, in Pascal case.</param>
/// <param name="Label">What it is called among all.</param>
/// <param name="Type">The C# type of its entries.</param>
/// <param name="StoredAs">The same, for an enum the type behind it.</param>
/// <param name="Number">How many columns stand before it.</param>
/// <param name="Bytes">The sizes of their entries, in bytes, added up.</param>
internal sealed record BatchColumn(string Name, string Label, string Type, string StoredAs, int Number, int Bytes)
{
    /// <summary>The size of an entry, in bytes.</summary>
    public int Size => StoredAs switch
    {
        "bool" or "byte" or "sbyte" => sizeof(byte),
        "short" or "ushort" => sizeof(short),
        "int" or "float" => sizeof(int),
        _ => sizeof(long),
    };

    /// <summary>It belongs to what a batch remembers, and not to the transitions.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>What tells it from others, and orders them: those of transitions first.</summary>
    public (bool IsRemembered, int Number) Key => (IsRemembered, Number);

    /// <summary>The names of its elements, where it is the first of a vector's; else empty.</summary>
    public EquatableArray<string> Components { get; init; }

    /// <summary>The column of an element, of the same type, of which this is the first.</summary>
    public BatchColumn Element(int place) => this with
    {
        Label = Label + (Components.Count > 0 ? PascalCase.Of(Components[place]) : Literals.Number(place)),
        Number = Number + place,
        Bytes = Bytes + (place * Size),
    };
}
