using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Naming;

/// <summary>How whole numbers are stored: scalars as <c>int</c>, elements of vectors as narrow as their range allows.</summary>
internal static class Storage
{
    private static readonly (string Type, long Low, long High, int Size)[] s_elements =
    [
        ("byte", byte.MinValue, byte.MaxValue, sizeof(byte)),
        ("sbyte", sbyte.MinValue, sbyte.MaxValue, sizeof(sbyte)),
        ("short", short.MinValue, short.MaxValue, sizeof(short)),
        ("ushort", ushort.MinValue, ushort.MaxValue, sizeof(ushort)),
        ("int", int.MinValue, int.MaxValue, sizeof(int)),
    ];

    /// <summary>The type of a scalar: <c>long</c> only where the declared range needs it.</summary>
    public static string OfScalar(IntType range) => Fits(range, int.MinValue, int.MaxValue) ? "int" : "long";

    /// <summary>The type of a vector's elements.</summary>
    public static string OfElement(IntType range) => Find(range).Type;

    /// <summary>The widest range that is stored in the same type of element.</summary>
    public static IntType Widen(IntType range)
    {
        var (_, low, high, _) = Find(range);
        return new IntType(low, high);
    }

    /// <summary>The least value that a type of storage holds.</summary>
    public static long LeastOf(string type) => s_elements.FirstOrDefault(element => element.Type == type) is { Type: not null } found
        ? found.Low
        : long.MinValue;

    /// <summary>The greatest value that a type of storage holds.</summary>
    public static long GreatestOf(string type) => s_elements.FirstOrDefault(element => element.Type == type) is { Type: not null } found
        ? found.High
        : long.MaxValue;

    /// <summary>The alignment of a type's values, in bytes.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isDouble">Reals have double precision.</param>
    public static int AlignmentOf(DslType type, bool isDouble) => type switch
    {
        BoolType => sizeof(bool),
        RealType => isDouble ? sizeof(double) : sizeof(float),
        EnumType declared => EnumSize(declared.Enum),
        IntType range => OfScalar(range) == "int" ? sizeof(int) : sizeof(long),
        VectorType or MatrixType when type.Scalar is IntType range => Find(range).Size,
        VectorType or MatrixType => AlignmentOf(type.Scalar, isDouble),
        _ => sizeof(long),
    };

    /// <summary>The type behind an enum.</summary>
    public static string BehindEnum(EnumModel declared) => EnumSize(declared) == 1 ? "byte" : "ushort";

    private static int EnumSize(EnumModel declared) => declared.Members.Count <= byte.MaxValue + 1 ? 1 : sizeof(ushort);

    private static (string Type, long Low, long High, int Size) Find(IntType range)
    {
        // An unbounded element is an int, as an unbounded scalar is.
        if (range.Low is null || range.High is null)
            return Fits(range, int.MinValue, int.MaxValue) ? s_elements[4] : ("long", long.MinValue, long.MaxValue, 8);
        foreach (var element in s_elements)
        {
            if (Fits(range, element.Low, element.High))
                return element;
        }

        return ("long", long.MinValue, long.MaxValue, sizeof(long));
    }

    private static bool Fits(IntType range, long low, long high) =>
        (range.Low ?? low) >= low && (range.Low ?? low) <= high && (range.High ?? high) <= high && (range.High ?? high) >= low;
}
