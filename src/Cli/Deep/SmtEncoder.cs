using System.Collections.Immutable;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Deep;

/// <summary>Writes a question in SMT-LIB.</summary>
internal sealed partial class SmtEncoder
{
    private const int MostCharacters = 1 << 18;
    private const int MostElements = 4_096;

    private readonly TransitionQuestion _question;
    private readonly SmtReading _reading;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<double>> _cuts;
    private readonly SmtScript _script = new();
    private readonly SmtArithmetic _numbers;
    private readonly LetOrder _lets;
    private readonly Dictionary<(string Name, bool IsNext), SmtTerm[]> _known = [];
    private readonly Dictionary<int, SmtTerm> _positions = [];
    private readonly Dictionary<BoundExpression, SmtTerm[]> _unknown = [];
    private readonly List<string> _doubts = [];

    private SmtEncoder(TransitionQuestion question, SmtReading reading, IReadOnlyDictionary<string, IReadOnlyList<double>> cuts)
    {
        _question = question;
        _cuts = cuts;
        _reading = reading;
        _numbers = new SmtArithmetic(_script, reading);
        _lets = new LetOrder(question.Box.Layout.World);
    }

    /// <summary>Writes a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reading">How computing with doubles is read.</param>
    /// <param name="cuts">For curves, by their keys, where to cut the ranges of their arguments besides.</param>
    /// <returns>The question; null where it is too large.</returns>
    public static SmtQuestion? Encode(
        TransitionQuestion question, SmtReading reading, IReadOnlyDictionary<string, IReadOnlyList<double>>? cuts = null)
    {
        var encoder = new SmtEncoder(question, reading, cuts ?? ImmutableDictionary<string, IReadOnlyList<double>>.Empty);
        try
        {
            return encoder.Write();
        }
        catch (TooLargeException)
        {
            return null;
        }
    }

    private SmtQuestion? Write()
    {
        var symbols = new List<string>();
        foreach (var position in _question.Positions)
            symbols.Add(At(position).Text);
        if (_question.IsRemembering && _reading != SmtReading.Rounded)
            _script.Assert($"(= {At(_question.Box.Layout.PositionOf(MomentFact.Elapsed)).Text} 0)");
        foreach (var (name, isNext) in _lets.Under(_question.Demands.Select(demand => demand.Predicate)))
            _known[(name, isNext)] = [.. Elements(_lets.ValueOf(name, isNext)).Select((element, i) => Name(element, name, isNext, i))];
        foreach (var (predicate, holds) in _question.Demands)
        {
            var text = Elements(predicate)[0].Text;
            _script.Assert(holds ? text : $"(not {text})");
        }

        return _script.Length > MostCharacters ? null : new SmtQuestion(_script.ToString(), symbols, _drawn, _doubts.FirstOrDefault());
    }

    private SmtTerm[] Elements(BoundExpression expression)
    {
        var count = CountOf(expression.Type);
        if (count > MostElements || _script.Length > MostCharacters)
            throw new TooLargeException();
        switch (expression)
        {
            case BoundConstant constant:
                return [_numbers.Constant(constant.Value, SortOf(constant.Type))];
            case BoundVariable variable:
                var start = _question.Box.Layout.PositionOf(variable.Source, variable.Name);
                return [.. Enumerable.Range(start, count).Select(At)];
            case BoundMoment moment:
                return [At(_question.Box.Layout.PositionOf(moment.Fact))];
            case BoundLet let:
                return _known[(let.Name, let.IsNext)];
            case BoundPast past:
                return Past(past);
            case BoundMachine:
                return Unknown(expression, "the state of a machine may be any");
            case BoundCall { Function: Function.Random or Function.NextRandom }:
                return Unknown(expression, "what 'random' gives may be anything");
            case BoundVector vector:
                return [.. vector.Elements.SelectMany(Elements)];
            case BoundBroadcast broadcast when Elements(broadcast.Operand) is var repeated:
                return [.. Enumerable.Range(0, count).Select(i => repeated[i % repeated.Length])];
            case BoundSlice slice when WidthOf(slice.Target.Type) is var width:
                return Elements(slice.Target)[(slice.Start * width)..((slice.Start * width) + count)];
            case BoundColumns columns when WidthOf(columns.Type) is var width && WidthOf(columns.Matrix.Type) is var all:
                var from = Elements(columns.Matrix);
                return [.. Enumerable.Range(0, count).Select(i => from[(i / width * all) + columns.Start + (i % width)])];
            case BoundIndex index:
                return Select(Rows(Elements(index.Vector), count), Elements(index.Index)[0]);
            case BoundColumn column:
                return Select(Columns(Elements(column.Matrix), WidthOf(column.Matrix.Type)), Elements(column.Index)[0]);
            case BoundMaskTest test:
                return [Mask(Elements(test.Value)[0], Elements(test.Mask))];
            case BoundCall call when IsReduction(call.Function):
                return [Reduce(call)];
            default:
                var parts = expression.Children.Select(Elements).ToArray();
                return [.. Enumerable.Range(0, count).Select(i => Apply(expression, i, [.. parts.Select(part => part[part.Length == 1 ? 0 : i])]))];
        }
    }

    /// <summary>What is at a position of the box, declared where it is first read.</summary>
    private SmtTerm At(int position)
    {
        if (_positions.TryGetValue(position, out var known))
            return known;
        var layout = _question.Box.Layout;
        var range = _question.Box[position];
        var type = position < layout.Elements.Count ? layout.Elements[position].Type
            : position == layout.PositionOf(MomentFact.Elapsed) ? new IntType(0, null)
            : new BoolType();
        var name = NameOf(position);
        var sort = SortOf(type);
        var term = new SmtTerm(SmtScript.Quote(name), sort)
        {
            Magnitude = Math.Max(Math.Abs(range.Low), Math.Abs(range.High)),
            IsWhole = sort == SmtSort.Int,
            IsNotNegative = range is { MayBeFinite: true, Low: >= 0 },
        };
        _script.Declare(term.Text, sort);
        Bound(term, range);
        _positions.Add(position, term = range.MayBeNotFinite && _numbers.Rounds ? Extend(term, name, range) : term);
        return term;
    }

    /// <summary>A variable that may be NaN or infinite.</summary>
    private SmtTerm Extend(SmtTerm term, string name, ValueRange range)
    {
        Doubt($"'{name}' has no range, and may be infinite or NaN");
        if (term.Sort != SmtSort.Real)
            return term with { Loose = "true" };
        string? nan = null;
        if (range.MayBeNaN)
        {
            nan = SmtScript.Quote(name + " is NaN");
            _script.Declare(nan, SmtSort.Bool);
        }

        var most = _numbers.Infinity;
        _script.Assert($"(<= (- {most}) {term.Text} {most})");
        return term with { NaN = nan, Infinite = $"(not (< (- {most}) {term.Text} {most}))" };
    }

    private string NameOf(int position)
    {
        var layout = _question.Box.Layout;
        if (position >= layout.Elements.Count)
            return ((MomentFact)(position - layout.Elements.Count)).ToString().ToLowerInvariant();
        var element = layout.Elements[position];
        var prefix = element.Source switch
        {
            VariableSource.Settings => "settings.",
            VariableSource.Next => "next.",
            VariableSource.Action => "action.",
            _ => "",
        };
        var isVector = element.Index > 0 || (position + 1 < layout.Elements.Count && layout.Elements[position + 1].Index > 0);
        return prefix + element.Name + (isVector ? $"[{element.Index}]" : "");
    }

    private void Bound(SmtTerm term, ValueRange range)
    {
        switch (term.Sort)
        {
            case SmtSort.Bool when range.IsPoint:
                _script.Assert(range.Low != 0 ? term.Text : $"(not {term.Text})");
                break;
            case SmtSort.Int or SmtSort.Real when range.MayBeFinite:
                var (low, high) = (range.Low > -double.MaxValue, range.High < double.MaxValue);
                if (low && high)
                    _script.Assert($"(<= {Literal(range.Low)} {term.Text} {Literal(range.High)})");
                else if (low)
                    _script.Assert($"(<= {Literal(range.Low)} {term.Text})");
                else if (high)
                    _script.Assert($"(<= {term.Text} {Literal(range.High)})");
                break;
        }

        string Literal(double value) => _numbers.Constant(value, term.Sort).Text;
    }

    private SmtTerm Name(SmtTerm element, string let, bool isNext, int index)
    {
        if (!element.IsCompound)
            return element;
        var symbol = SmtScript.Quote($"let {(isNext ? "next." : "")}{let}{(index > 0 ? $"[{index}]" : "")}");
        _script.Define(symbol, element.Sort, element.Text);
        return element with { Text = symbol };
    }

    /// <summary>What nothing is known of but its ranges; the same wherever it is written alike.</summary>
    private SmtTerm[] Unknown(BoundExpression expression, string doubt)
    {
        var key = expression.WithoutSpans();
        if (_unknown.TryGetValue(key, out var known))
            return known;
        Doubt(doubt);
        var ranges = _question.Ranges.Evaluate(expression, _question.Box);
        var sort = SortOf(expression.Type);
        var elements = new SmtTerm[ranges.Length];
        for (var i = 0; i < ranges.Length; i++)
        {
            var symbol = _script.DeclareNew("f", sort, TransitionQuestion.TextOf(expression));
            var range = ranges[i];
            elements[i] = new SmtTerm(symbol, sort)
            {
                Magnitude = range.MayBeFinite ? Math.Max(Math.Abs(range.Low), Math.Abs(range.High)) : double.PositiveInfinity,
                IsWhole = sort == SmtSort.Int,
                IsNotNegative = range is { MayBeFinite: true, Low: >= 0 },
                Loose = range.MayBeNotFinite && _numbers.Rounds ? "true" : null,
            };
            Bound(elements[i], range);
        }

        _unknown.Add(key, elements);
        return elements;
    }

    private void Doubt(string what)
    {
        if (!_doubts.Contains(what))
            _doubts.Add(what);
    }

    private static SmtSort SortOf(DslType type) => type.Scalar switch
    {
        BoolType => SmtSort.Bool,
        EnumType or IntType => SmtSort.Int,
        _ => SmtSort.Real,
    };

    private static int CountOf(DslType type) => type switch
    {
        VectorType vector => vector.Length,
        MatrixType matrix => matrix.Rows * matrix.Columns,
        _ => 1,
    };

    private static int WidthOf(DslType type) => type is MatrixType matrix ? matrix.Columns : 1;

    private sealed class TooLargeException : Exception;
}
