using System.Globalization;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>What holds of types, and how messages call them.</summary>
internal static class TypeFacts
{
    public static BoolType Bool { get; } = new();

    public static IntType Int { get; } = new(null, null);

    public static RealType Real { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    extension(DslType type)
    {
        public bool IsNumber => type is IntType or RealType;

        public bool IsError => type is ErrorType || type.Scalar is ErrorType;

        /// <summary>The unit of a number, or of the elements of a vector.</summary>
        public Unit Unit => type.Scalar is RealType real ? real.Unit : Unit.None;

        /// <summary>With an article: <c>an int</c>, <c>a Move</c>, <c>a bool[4]</c>.</summary>
        public string WithArticle => "aeiouAEIOU".IndexOf(type.Name[0]) >= 0 ? $"an {type.Name}" : $"a {type.Name}";

        /// <summary>As the language writes it, without ranges.</summary>
        public string Name => type switch
        {
            BoolType => "bool",
            IntType => "int",
            RealType { Unit: { IsNone: false } unit } => $"real<{unit}>",
            RealType => "real",
            EnumType { Enum: var declared } => declared.Name,
            VectorType vector => string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", vector.Element.Name, vector.Length),
            MatrixType matrix => string.Format(CultureInfo.InvariantCulture, "{0}[{1}, {2}]", matrix.Element.Name, matrix.Rows, matrix.Columns),
            _ => "?",
        };
    }

    /// <summary>The type that values of both have in common, or null. Ranges are united.</summary>
    public static DslType? Unite(DslType first, DslType second) => (first, second) switch
    {
        (ErrorType, _) or (_, ErrorType) => ErrorType.Instance,
        (IntType a, IntType b) => new IntType(Least(a.Low, b.Low), Greatest(a.High, b.High)),
        (IntType or RealType, IntType or RealType) => Unite(ToReal(first), ToReal(second)),
        (VectorType or MatrixType, VectorType or MatrixType) => Shape.Of(first) == Shape.Of(second) && Unite(first.Scalar, second.Scalar) is { } element
            ? Shape.Of(first).With(element)
            : null,
        _ => first == second ? first : null,
    };

    /// <summary>
    /// The kind of numbers, or of the elements of vectors, without its range: an int only where all are ints; else a real in
    /// the first unit that there is.
    /// </summary>
    public static DslType CommonKind(IEnumerable<DslType> types)
    {
        var isInt = true;
        var unit = Unit.None;
        foreach (var type in types)
        {
            isInt &= type.Scalar is IntType;
            if (unit.IsNone)
                unit = type.Unit;
        }

        return isInt ? Int : InUnit(Real, unit);
    }

    /// <summary>A number's type in a unit; an int in one is a real.</summary>
    public static DslType InUnit(DslType scalar, Unit unit) => scalar switch
    {
        IntType when unit.IsNone => scalar,
        IntType or RealType => ToReal(scalar) with { Unit = unit },
        _ => scalar,
    };

    /// <summary>The type of a constant: whole numbers that an int cannot hold are reals.</summary>
    public static DslType OfConstant(double value, bool isWhole) =>
        isWhole && value is >= int.MinValue and <= int.MaxValue
            ? new IntType((long)value, (long)value)
            : new RealType(value, value);

    /// <summary>The range of a scalar type as people write it, or null where it has none.</summary>
    public static string? DescribeRange(DslType type) => type switch
    {
        IntType { Low: null, High: null } or RealType { Low: double.NegativeInfinity, High: double.PositiveInfinity } => null,
        IntType whole => $"in {whole.Low?.ToString(CultureInfo.InvariantCulture) ?? "-inf"}..{whole.High?.ToString(CultureInfo.InvariantCulture) ?? "inf"}",
        RealType real => $"in {Numbers.Format(real.Low)}..{Numbers.Format(real.High)}",
        _ => null,
    };

    /// <summary>Whether a number lies in a type's range.</summary>
    public static bool Contains(DslType type, double value) => type switch
    {
        IntType whole => !(value < whole.Low) && !(value > whole.High),
        RealType real => value >= real.Low && value <= real.High,
        _ => true,
    };

    /// <summary>A number's type with another range.</summary>
    public static DslType InRange(DslType scalar, double low, double high) => scalar switch
    {
        IntType => new IntType(ToBound(low), ToBound(high)),
        RealType real => real with { Low = low, High = high },
        _ => scalar,
    };

    private static long? ToBound(double end) => double.IsInfinity(end) ? null : (long)end;

    private static RealType Unite(RealType a, RealType b) =>
        new(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High)) { Unit = a.Unit.IsNone ? b.Unit : a.Unit };

    private static RealType ToReal(DslType type) => type switch
    {
        RealType real => real,
        IntType whole => new RealType(whole.Low ?? double.NegativeInfinity, whole.High ?? double.PositiveInfinity),
        _ => Real,
    };

    private static long? Least(long? a, long? b) => a is { } x && b is { } y ? Math.Min(x, y) : null;

    private static long? Greatest(long? a, long? b) => a is { } x && b is { } y ? Math.Max(x, y) : null;
}
