using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Evaluation;

/// <summary>The value of an expression from the values of its parts: the one arithmetic of the front end.</summary>
internal static class Computation
{
    /// <summary>The elements of an expression's value, a matrix row by row.</summary>
    /// <param name="expression">An expression that has parts, and remembers nothing.</param>
    /// <param name="parts">The elements of the values of its <see cref="BoundTree"/> children.</param>
    public static double[] Of(BoundExpression expression, double[][] parts)
    {
        var values = expression switch
        {
            BoundVector => Concatenate(parts),
            BoundBroadcast => Repeat(parts[0], CountOf(expression)),
            BoundIndex index => Slice(parts[0], Place(parts[1], index.Vector.Type) * CountOf(index), CountOf(index)),
            BoundSlice slice => Slice(parts[0], slice.Start * WidthOf(slice.Target.Type), CountOf(slice)),
            BoundColumn column => Columns(
                parts[0], WidthOf(column.Matrix.Type), Arithmetic.ClampIndex(parts[1][0], WidthOf(column.Matrix.Type)), 1),
            BoundColumns columns => Columns(parts[0], WidthOf(columns.Matrix.Type), columns.Start, WidthOf(columns.Type)),
            BoundMaskTest => [Mask(parts[0][0], parts[1])],
            BoundCall { Function: var function } when Reduction.IsOne(function) => [Reduction.Apply(function, parts)],
            _ => Elements(expression, parts),
        };
        return expression.Type.Scalar is IntType ? WithoutNegativeZero(values) : values;
    }

    private static double[] Elements(BoundExpression expression, double[][] parts)
    {
        var results = new double[CountOf(expression)];
        var operands = new double[parts.Length];
        for (var i = 0; i < results.Length; i++)
        {
            for (var k = 0; k < operands.Length; k++)
                operands[k] = parts[k][parts[k].Length == 1 ? 0 : i];
            results[i] = Elementwise.Apply(expression, operands);
        }

        return results;
    }

    // Whole numbers have one zero, whatever they are computed in.
    private static double[] WithoutNegativeZero(double[] values)
    {
        var results = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            results[i] = values[i] == 0 ? 0 : values[i];
        return results;
    }

    private static int CountOf(BoundExpression expression) => Shape.Of(expression.Type).Count;

    /// <summary>The columns of a matrix; of a vector 1, so that its elements are rows.</summary>
    private static int WidthOf(DslType type) => type is MatrixType matrix ? matrix.Columns : 1;

    private static int Place(double[] index, DslType type) =>
        Arithmetic.ClampIndex(index[0], Shape.Of(type).Count / WidthOf(type));

    private static double[] Slice(double[] values, int start, int count)
    {
        var slice = new double[count];
        Array.Copy(values, start, slice, 0, count);
        return slice;
    }

    private static double[] Columns(double[] values, int width, int start, int count)
    {
        var columns = new double[values.Length / width * count];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = values[(i / count * width) + start + (i % count)];
        return columns;
    }

    private static double[] Concatenate(double[][] parts)
    {
        var values = new double[parts.Sum(part => part.Length)];
        var place = 0;
        foreach (var part in parts)
        {
            part.CopyTo(values, place);
            place += part.Length;
        }

        return values;
    }

    private static double[] Repeat(double[] values, int count)
    {
        var repeated = new double[count];
        for (var i = 0; i < count; i++)
            repeated[i] = values[i % values.Length];
        return repeated;
    }

    private static double Mask(double place, double[] mask) =>
        place >= 0 && place < mask.Length ? mask[(int)place] : 0;
}
