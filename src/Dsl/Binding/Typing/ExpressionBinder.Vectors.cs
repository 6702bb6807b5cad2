using System.Globalization;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Vectors and matrices, their elements and slices.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindIndex(IndexExpression index)
    {
        var target = Bind(index.Target);
        if (target.Type.IsError)
            return new BoundError(index.Span);
        var dimensions = target.Type switch { VectorType => 1, MatrixType => 2, _ => 0 };
        if (dimensions == 0)
        {
            return Error(
                DiagnosticCatalogue.WrongOperand, target.Span, "[…]", "a vector before it", file.Quote(target.Span),
                target.Type.WithArticle, "Remove the index.");
        }

        if (index.Indices.Length > dimensions)
        {
            return Error(
                DiagnosticCatalogue.WrongOperand, target.Span, "[…]", $"a value with {Numbers.Count(index.Indices.Length, "dimension")} before it",
                file.Quote(target.Span), target.Type.WithArticle,
                dimensions == 1 ? "Write one index." : "Write at most two indices, of a row and a column.");
        }

        var columns = index.Indices.Length == 2 ? BindColumns(target, index.Indices[1], index) : target;
        return columns.Type.IsError ? columns : BindRows(columns, target, index.Indices[0], index);
    }

    /// <summary>What the first index makes of a vector, of a matrix, or of the column that the second has left.</summary>
    private BoundExpression BindRows(BoundExpression value, BoundExpression named, Expression position, IndexExpression index)
    {
        var length = value.Type is MatrixType matrix ? matrix.Rows : ((VectorType)value.Type).Length;
        if (position is RangeExpression range)
        {
            if (BindSlice(range, named, length) is not var (start, count))
                return new BoundError(index.Span);
            return Fold(count == length ? value.At(index.Span) : new BoundSlice(value, start, SliceOf(value.Type, start, count), index.Span));
        }

        return BindPosition(position, named, length) is not { } known
            ? new BoundError(index.Span)
            : Fold(ElementOf(value, known, index));
    }

    // A column is taken before its element, so that m[i, j] and m[a..b, j] need no forms of their own; but the element of
    // a row that is known needs no column of all rows.
    private static BoundExpression ElementOf(BoundExpression value, BoundExpression position, IndexExpression index) =>
        value is BoundColumn { Matrix: var matrix, Index: var column, Type: VectorType { Element: var element } }
            ? new BoundIndex(new BoundIndex(matrix, position, RowOf((MatrixType)matrix.Type), index.Span), column, element, index.Span)
            : value is BoundColumns { Matrix: var whole, Start: var start, Type: MatrixType part }
                ? new BoundSlice(new BoundIndex(whole, position, RowOf((MatrixType)whole.Type), index.Span), start, RowOf(part), index.Span)
                : new BoundIndex(value, position, ElementType(value.Type, position), index.Span);

    /// <summary>What the second index makes of a matrix: a column as a vector, or a matrix of fewer columns.</summary>
    private BoundExpression BindColumns(BoundExpression matrix, Expression position, IndexExpression index)
    {
        var type = (MatrixType)matrix.Type;
        if (position is RangeExpression range)
        {
            if (BindSlice(range, matrix, type.Columns) is not var (start, count))
                return new BoundError(index.Span);
            return count == type.Columns
                ? matrix
                : new BoundColumns(
                    matrix, start, new MatrixType(type.Element, type.Rows, count) { Components = Part(type.Components, start, count) }, index.Span);
        }

        return BindPosition(position, matrix, type.Columns) is { } known
            ? new BoundColumn(matrix, known, new VectorType(type.Element, type.Rows), index.Span)
            : new BoundError(index.Span);
    }

    /// <summary>An index; null where it has an error, which has been said.</summary>
    private BoundExpression? BindPosition(Expression expression, BoundExpression target, int length)
    {
        var position = Bind(expression);
        if (position.Type is not IntType)
        {
            WrongType(
                position, "An index", "an int",
                position.Type is EnumType ? $"To ask whether a choice is among some, write '{file.Quote(position.Span)} in {file.Quote(target.Span)}'." : "Round it, as in 'floor(x)'.");
            return null;
        }

        if (position is not BoundConstant { Value: var value } || (value >= 0 && value < length))
            return position;
        Error(
            DiagnosticCatalogue.IndexOutside, position.Span, file.Quote(target.Span), Numbers.Format(value),
            (length - 1).ToString(CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>The part that a slice takes; null where it has an error, which has been said.</summary>
    private (int Start, int Count)? BindSlice(RangeExpression slice, BoundExpression target, int length)
    {
        var start = slice.Low is { } low ? BindSliceEnd(low) : 0;
        var end = slice.High is { } high ? BindSliceEnd(high) : length;
        if (start is not { } from || end is not { } to)
            return null;
        if (from >= 0 && from < to && to <= length)
            return ((int)from, (int)(to - from));
        Error(
            DiagnosticCatalogue.WrongSlice, slice.Span, file.Quote(target.Span), length.ToString(CultureInfo.InvariantCulture),
            file.Quote(slice.Span));
        return null;
    }

    private double? BindSliceEnd(Expression end) => BindConstantNumber(
        end, "The end of a slice", "a whole number", Numbers.IsWhole, "Write a whole number; the end is not part of the slice.");

    private static DslType ElementType(DslType type, BoundExpression position) => type switch
    {
        MatrixType matrix => RowOf(matrix),
        VectorType { Ranges.Count: > 0 } vector when position is BoundConstant { Value: var value } =>
            TypeFacts.InRange(vector.Element, vector.Ranges[(int)value].Low, vector.Ranges[(int)value].High),
        _ => type.Scalar,
    };

    private static VectorType RowOf(MatrixType matrix) => new(matrix.Element, matrix.Columns) { Components = matrix.Components };

    private static DslType SliceOf(DslType type, int start, int count) => type switch
    {
        MatrixType matrix => matrix with { Rows = count },
        VectorType vector => vector with
        {
            Length = count,
            Components = Part(vector.Components, start, count),
            Ranges = Part(vector.Ranges, start, count),
        },
        _ => type,
    };

    private static EquatableArray<T> Part<T>(EquatableArray<T> items, int start, int count)
        where T : IEquatable<T> => items.Count == 0 ? items : items.Skip(start).Take(count).ToEquatable();

    private BoundExpression BindVector(VectorExpression vector, DslType? expected)
    {
        var elements = BindAlike(vector.Elements, expected).ToEquatable();
        if (HasError(elements))
            return new BoundError(vector.Span);
        if (elements.Count == 0)
            return Error(DiagnosticCatalogue.WrongLength, vector.Span, "[]", "no elements", "a vector", "at least one");
        var type = elements[0].Type;
        foreach (var element in elements)
        {
            if (element.Type is MatrixType || (Shape.Of(element.Type) == Shape.Of(type) ? TypeFacts.Unite(type, element.Type) : null) is not { } united)
            {
                return WrongType(
                    element, Shape.Of(type).IsScalar ? "Each element of this vector" : "Each row of this matrix",
                    type is MatrixType ? "a vector" : $"{type.WithArticle} as the first", "Make them the same.");
            }

            type = united;
        }

        if (!TryUniteUnits(elements, _ => "[…]", out var unit))
            return new BoundError(vector.Span);
        var scalar = TypeFacts.InUnit(type.Scalar, unit);
        return new BoundVector(
            elements,
            type is VectorType row ? new MatrixType(scalar, elements.Count, row.Length) : new VectorType(scalar, elements.Count),
            vector.Span);
    }
}
