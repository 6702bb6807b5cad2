using System.Globalization;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Vectors and their elements.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindIndex(IndexExpression index)
    {
        var (vector, position) = (Bind(index.Target), Bind(index.Indices[0]));
        if (vector.Type.IsError || position.Type.IsError)
            return new BoundError(index.Span);
        if (vector.Type is not VectorType { Element: var element, Length: var length })
        {
            return Error(
                DiagnosticCatalogue.WrongOperand, vector.Span, "[…]", "a vector before it", file.Quote(vector.Span),
                vector.Type.WithArticle, "Remove the index.");
        }

        if (position.Type is not IntType)
        {
            return WrongType(
                position, "An index", "an int",
                position.Type is EnumType ? $"To ask whether a choice is among some, write '{file.Quote(position.Span)} in {file.Quote(vector.Span)}'." : "Round it, as in 'floor(x)'.");
        }

        return position is BoundConstant { Value: var value } && (value < 0 || value >= length)
            ? Error(
                DiagnosticCatalogue.IndexOutside, position.Span, file.Quote(vector.Span), Numbers.Format(value),
                (length - 1).ToString(CultureInfo.InvariantCulture))
            : Fold(new BoundIndex(vector, position, element, index.Span));
    }

    private BoundExpression BindVector(VectorExpression vector)
    {
        var elements = vector.Elements.Select(element => Bind(element)).ToEquatable();
        if (HasError(elements))
            return new BoundError(vector.Span);
        if (elements.Count == 0)
            return Error(DiagnosticCatalogue.WrongLength, vector.Span, "[]", "no elements", "a vector", "at least one");
        var type = elements[0].Type;
        foreach (var element in elements)
        {
            if (element.Type is VectorType)
                return NotSupported(element.Span, "A vector of vectors", "Write one flat vector");
            if (TypeFacts.Unite(type, element.Type) is not { } united)
                return WrongType(element, "Each element of this vector", $"{type.WithArticle} as the first", "Make them the same.");
            type = united;
        }

        return new BoundVector(elements, new VectorType(type, elements.Count), vector.Span);
    }
}
