using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Binds <c>assert</c>: comparisons of a figure of the analysis with constants.</summary>
/// <param name="expressions">Binds the constants.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class AssertBinder(ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    private static readonly string[] _figures = ["breadth", "density", "delay", "informative_share"];

    /// <summary>The demands that an assertion consists of; none where it has an error.</summary>
    public IEnumerable<AssertModel> Bind(Expression assertion)
    {
        if (assertion is not ChainExpression { Kind: ChainKind.Comparison, Operands: var operands, Operators: var operators }
            || operands.FirstOrDefault(operand => operand is NameExpression { Name: var name } && expressions.Scope.Find(name) is null) is not NameExpression figure
            || operators.Any(step => step is ChainOperator.NotEqual))
        {
            Report(assertion.Span);
            return [];
        }

        if (!_figures.Contains(figure.Name))
        {
            diagnostics.ReportUnknown(
                DiagnosticCatalogue.UnknownFigure, expressions.File, figure.Span, figure.Name, diagnostics.Hints.DidYouMeanOneOf(figure.Name, _figures, ""));
            return [];
        }

        return BindBounds(figure, operands, operators) ?? [];
    }

    private List<AssertModel>? BindBounds(
        NameExpression figure, IReadOnlyList<Expression> operands, IReadOnlyList<ChainOperator> operators)
    {
        var place = expressions.File.PlaceOf(figure.Span);
        AssertModel Demand(double low, double high, bool isStrict) => new(figure.Name, low, high, isStrict, place);
        var at = operands.ToList().IndexOf(figure);
        var found = new List<AssertModel>();
        for (var i = 0; i < operators.Count; i++)
        {
            if (operators[i] == ChainOperator.In)
            {
                if (operands[1] is not RangeExpression { Low: { } from, High: { } to } range || at != 0)
                    return Report(operands[1].Span);
                var (low, high) = (BindBound(from), BindBound(to));
                if (low is not { } least || high is not { } most)
                    return null;
                if (least > most)
                {
                    expressions.ReportReversed(range, from, to);
                    return null;
                }

                found.Add(Demand(least, most, isStrict: false));
                continue;
            }

            if (i != at && i + 1 != at)
                return Report(operands[i + 1].Span);
            if (BindBound(operands[i == at ? i + 1 : i]) is not { } bound)
                return null;
            var isStrict = operators[i] is ChainOperator.Less or ChainOperator.Greater;
            var isUpper = (operators[i] is ChainOperator.Less or ChainOperator.LessOrEqual) == (i == at);
            found.Add(operators[i] == ChainOperator.Equal
                ? Demand(bound, bound, isStrict: false)
                : isUpper ? Demand(double.NegativeInfinity, bound, isStrict) : Demand(bound, double.PositiveInfinity, isStrict));
        }

        return found;
    }

    private double? BindBound(Expression expression) => expressions.BindConstantNumber(expression, "What a figure is compared with");

    private List<AssertModel>? Report(TextSpan span)
    {
        diagnostics.Report(DiagnosticCatalogue.NoAssertion, expressions.File, span, Hints.List(_figures));
        return null;
    }
}
