using System.Globalization;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>Variables in words.</summary>
internal static class VariableText
{
    /// <summary>A type as the language writes it: <c>int in 0..10</c>, <c>real&lt;m/s&gt;[3]</c>.</summary>
    public static string TypeOf(DslType type) => KindOf(type) + RangeOf(type.Scalar);

    /// <summary>An element as the language writes it: <c>x</c>, <c>v[2]</c>, <c>position.y</c>, <c>m[0, 1]</c>.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="index">The element of a vector or matrix, row by row; 0 of a scalar.</param>
    public static string NameOf(VariableModel variable, int index) => variable.Name + variable.Type switch
    {
        VectorType { Components: { Count: > 0 } names } => "." + names[index],
        VectorType => string.Create(CultureInfo.InvariantCulture, $"[{index}]"),
        MatrixType matrix => string.Create(CultureInfo.InvariantCulture, $"[{index / matrix.Columns}, {index % matrix.Columns}]"),
        _ => "",
    };

    /// <summary>The same without a range: <c>int</c>, <c>real&lt;m/s&gt;[3]</c>.</summary>
    public static string KindOf(DslType type)
    {
        var scalar = type.Scalar switch
        {
            BoolType => "bool",
            IntType => "int",
            RealType { Unit.IsNone: false } real => $"real<{real.Unit}>",
            RealType => "real",
            EnumType { Enum: var declared } => declared.Name,
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no type of a variable."),
        };
        var size = type switch
        {
            VectorType vector => string.Create(CultureInfo.InvariantCulture, $"[{vector.Length}]"),
            MatrixType matrix => string.Create(CultureInfo.InvariantCulture, $"[{matrix.Rows}, {matrix.Columns}]"),
            _ => "",
        };
        return scalar + size;
    }

    private static string RangeOf(DslType scalar) => scalar switch
    {
        IntType { Low: null, High: null } => "",
        IntType whole => $" in {Number(whole.Low ?? double.NegativeInfinity)}..{Number(whole.High ?? double.PositiveInfinity)}",
        RealType { Low: double.NegativeInfinity, High: double.PositiveInfinity } => "",
        RealType real => $" in {Number(real.Low)}..{Number(real.High)}",
        _ => "",
    };

    private static string Number(double value) => double.IsInfinity(value)
        ? value < 0 ? "-inf" : "inf"
        : value.ToString(CultureInfo.InvariantCulture);
}
