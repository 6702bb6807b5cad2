using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Cli.Deep;

/// <content>Functions that no theory of arithmetic has: what they are over pieces of the range of their argument.</content>
internal sealed partial class SmtEncoder
{
    // Bounds of what varies more than this over a piece are short decimals.
    private const double Coarse = 1e-4;

    private readonly Dictionary<string, SmtTerm> _curves = new(StringComparer.Ordinal);
    private readonly List<SmtCurve> _drawn = [];

    /// <summary>An element of what is known by its bounds: over pieces of the argument where there is one, else altogether.</summary>
    private SmtTerm Bounded(BoundExpression expression, int place, SmtTerm[] operands)
    {
        if (Curve.Of(expression, operands, out var argument) is not { } curve || operands[argument].Sort == SmtSort.Bool)
            return Unbounded(expression, place);
        var child = expression.Children[argument];
        var ranges = _question.Ranges.Evaluate(child, _question.Box);
        var range = ranges[ranges.Length == 1 ? 0 : place];
        if (!range.MayBeFinite)
            return Unbounded(expression, place);
        Doubt($"'{TransitionQuestion.TextOf(expression)}' is known to the solver by its bounds alone");
        return Draw(curve, _script.Share(_numbers.AsReal(operands[argument])), range, TransitionQuestion.TextOf(expression));
    }

    private SmtTerm Draw(Curve curve, SmtTerm argument, ValueRange range, string meaning)
    {
        var key = $"{TransitionQuestion.TextOf(curve.Value)} of {argument.Text}";
        if (_curves.TryGetValue(key, out var known))
            return known;
        var symbol = _script.DeclareNew("f", SmtSort.Real, meaning);
        var cuts = Curve.Cuts(range.Low, range.High, _cuts.GetValueOrDefault(key) ?? []);
        var all = ValueRange.Empty;
        var loose = new List<string?> { argument.Loose, curve.PropagatesNaN ? null : argument.NaN };
        for (var i = 0; i < Math.Max(1, cuts.Count - 1); i++)
        {
            double? low = i == 0 && range.MayBeNegativeInfinity ? null : cuts[i];
            double? high = i >= cuts.Count - 2 && range.MayBePositiveInfinity ? null : cuts[Math.Min(i + 1, cuts.Count - 1)];
            var piece = curve.Over(low ?? double.NegativeInfinity, high ?? double.PositiveInfinity);
            var isHere = Between(argument.Text, low, high);
            if (piece.MayBeNotFinite)
                loose.Add(isHere);
            else if (piece.MayBeFinite)
                _script.Assert($"(=> {isHere} (<= {Real(Below(piece))} {symbol} {Real(Above(piece))}))");
            all = all.Union(piece);
        }

        // What is computed does not leave its range by rounding.
        if (_numbers.Rounds && Between(
            argument.Text, range.MayBeNegativeInfinity ? null : range.Low, range.MayBePositiveInfinity ? null : range.High) is var inside and not "true")
            _script.Assert(SmtTerm.Either(argument.Loose, argument.NaN, inside)!);
        var term = new SmtTerm(symbol, SmtSort.Real)
        {
            NaN = curve.PropagatesNaN ? argument.NaN : null,
            Magnitude = all.MayBeFinite ? Math.Max(Math.Abs(all.Low), Math.Abs(all.High)) : double.PositiveInfinity,
            Loose = _numbers.Rounds ? SmtTerm.Either(loose) : null,
        };
        _curves.Add(key, term);
        _drawn.Add(new SmtCurve(key, argument.Text, cuts));
        return term;

        string Real(double value) => _script.Constant(value);

        string Between(string text, double? low, double? high) => (low, high) switch
        {
            (null, null) => "true",
            (null, { } most) => $"(<= {text} {Real(most)})",
            ({ } least, null) => $"(<= {Real(least)} {text})",
            var (least, most) => $"(<= {Real(least.Value)} {text} {Real(most.Value)})",
        };
    }

    private static double Below(ValueRange piece) =>
        piece.High - piece.Low > Coarse && Math.Abs(piece.Low) < Curve.Far ? Math.ScaleB(Math.Floor(Math.ScaleB(piece.Low, 20)), -20) : piece.Low;

    private static double Above(ValueRange piece) =>
        piece.High - piece.Low > Coarse && Math.Abs(piece.High) < Curve.Far ? Math.ScaleB(Math.Ceiling(Math.ScaleB(piece.High, 20)), -20) : piece.High;
}
