using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What the ranges of a world say of what rewards and penalties pay: nothing anywhere, or the opposite of what they say.</summary>
/// <param name="tools">What expressions may be.</param>
/// <param name="findings">Where to say what is found.</param>
internal sealed class PaymentRemarks(RemarkTools tools, Findings findings)
{
    private readonly Dictionary<string, BoundExpression> _lets =
        tools.World.Lets.ToDictionary(let => let.Name, let => let.Value, StringComparer.Ordinal);

    private readonly Dictionary<string, bool> _minus = new(StringComparer.Ordinal);

    /// <summary>Looks at a reward or a penalty.</summary>
    /// <param name="demand">The line.</param>
    /// <param name="value">The number that it speaks of.</param>
    /// <param name="box">Where it is evaluated, not empty.</param>
    public void Visit(DemandModel demand, BoundExpression value, Box box)
    {
        // A constant is what it says, and what is turned around by its weight is told at that.
        if (demand.Kind is not (DemandKind.Reward or DemandKind.Penalize) || !(demand.FinalWeight > 0) || tools.IsFixed(value))
            return;
        var range = tools.RangeOf(value, box);
        if (range.IsEmpty || range.MayBeNaN || !(range.Greatest <= 0))
            return;
        var site = Site.Of(demand.Place, value);
        if (range is { IsPoint: true, Low: 0 })
        {
            var figures = string.Join(" and ", FiguresOf(value, box));
            findings.Report(
                DiagnosticCatalogue.NeverPays, site, demand.Name,
                $"'{BoundText.Of(value)}' is always 0{(figures.Length > 0 ? ": " : "")}{figures}");
        }
        else if (demand.Kind == DemandKind.Penalize)
        {
            findings.Report(
                DiagnosticCatalogue.SignAgainstKind, site, $"'{demand.Name}' never takes anything, and pays",
                $"'{BoundText.Of(value)}' is {Describe(range, value)}", "Turn the sign around, or write 'reward'");
        }
        else if (!SaysMinus(value))
        {
            findings.Report(
                DiagnosticCatalogue.SignAgainstKind, site, $"'{demand.Name}' never pays anything, and takes",
                $"'{BoundText.Of(value)}' is {Describe(range, value)}", "Turn the sign around, or write 'penalize'");
        }
    }

    private static string Describe(ValueRange range, BoundExpression value) =>
        RangeWording.Of(range, value.Type.Scalar) ?? "never above 0";

    /// <summary>What the variables are that a number reads.</summary>
    private IEnumerable<string> FiguresOf(BoundExpression value, Box box) => Variables(value).Distinct().Take(2)
        .Select(variable => RangeWording.Of(tools, variable, box)).OfType<string>();

    private static IEnumerable<BoundExpression> Variables(BoundExpression expression) =>
        expression is BoundVariable or BoundLet or BoundMoment
            ? Shape.Of(expression.Type).IsScalar ? [expression.At(default)] : []
            : expression.Children.SelectMany(Variables);

    /// <summary>There is a minus in what is written: that it is negative is no surprise.</summary>
    private bool SaysMinus(BoundExpression expression) =>
        expression is BoundUnary { Operator: UnaryOperator.Negate } or BoundConstant { Value: < 0 }
        || (expression is BoundLet let && SaysMinus(let))
        || expression.Children.Any(SaysMinus);

    private bool SaysMinus(BoundLet let)
    {
        if (!_minus.TryGetValue(let.Name, out var says))
            _minus.Add(let.Name, says = SaysMinus(_lets[let.Name]));
        return says;
    }
}
