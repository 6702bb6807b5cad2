using System.Globalization;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>
/// Expressions as texts and forms that are the same where they say the same in another way: derived quantities are seen
/// through, operands that may be exchanged are ordered, sums are collected.
/// </summary>
internal sealed class CanonicalReading
{
    // What is longer is not recognised when it comes again.
    private const int LongestText = 600;

    private readonly Dictionary<(string Name, bool IsNext), string?> _texts = [];
    private readonly Dictionary<(string Name, bool IsNext), LinearForm?> _forms = [];
    private readonly Dictionary<BoundExpression, LinearForm?> _read = new(ByReference<BoundExpression>.Comparer);
    private readonly Dictionary<BoundExpression, LinearForm?> _readNext = new(ByReference<BoundExpression>.Comparer);

    /// <summary>Prepares to read expressions of a world.</summary>
    public CanonicalReading(WorldModel world)
    {
        // Each let stands after those that it refers to.
        foreach (var let in world.Lets)
        {
            Add(let, isNext: false);
            if (!let.ReadsTransition)
                Add(let, isNext: true);
        }
    }

    /// <summary>The form of a single number, member of an enum or bool; null where it is too large.</summary>
    public LinearForm? FormOf(BoundExpression expression) => FormOf(expression, isNext: false);

    /// <summary>The text of an expression; null where it is too large.</summary>
    public string? TextOf(BoundExpression expression) => TextOf(expression, isNext: false);

    private void Add(LetModel let, bool isNext)
    {
        _texts[(let.Name, isNext)] = TextOf(let.Value, isNext) ?? (isNext ? "let next " : "let ") + let.Name;
        if (let.Value.Type is IntType or RealType or EnumType)
            _forms[(let.Name, isNext)] = FormOf(let.Value, isNext);
    }

    private LinearForm? FormOf(BoundExpression expression, bool isNext)
    {
        // What is too large as a sum is looked at again as a whole, and so are its parts: each of them once.
        var read = isNext ? _readNext : _read;
        if (!read.TryGetValue(expression, out var form))
            read.Add(expression, form = Read(expression, isNext));
        return form;
    }

    private LinearForm? Read(BoundExpression expression, bool isNext)
    {
        var form = expression switch
        {
            BoundConstant { Value: var value } => LinearForm.Of(value),
            BoundLet let when _forms.TryGetValue((let.Name, let.IsNext || isNext), out var known) => known,
            BoundUnary { Operator: UnaryOperator.Negate } negation when IsNumber(expression) => FormOf(negation.Operand, isNext)?.Times(-1),
            BoundChain { Kind: ChainKind.Additive } sum when IsNumber(expression) => Sum(sum, isNext),
            BoundChain { Kind: ChainKind.Multiplicative } product when IsNumber(expression) => Scale(product, isNext),
            _ => null,
        };
        return form ?? (Opaque(expression, isNext) is { } text ? LinearForm.Of(text, expression.Type is not RealType) : null);
    }

    private static bool IsNumber(BoundExpression expression) => expression.Type is IntType or RealType;

    private LinearForm? Sum(BoundChain chain, bool isNext)
    {
        var sum = FormOf(chain.Operands[0], isNext);
        for (var i = 0; i < chain.Operators.Count && sum is not null; i++)
        {
            sum = FormOf(chain.Operands[i + 1], isNext) is { } operand
                ? sum.Plus(operand, chain.Operators[i].Operator == ChainOperator.Add ? 1 : -1)
                : null;
        }

        return sum;
    }

    /// <summary>A product in which only one operand is not known while building, and is no divisor.</summary>
    private LinearForm? Scale(BoundChain chain, bool isNext)
    {
        LinearForm? scaled = null;
        var factor = 1.0;
        for (var i = 0; i < chain.Operands.Count; i++)
        {
            var operation = i == 0 ? ChainOperator.Multiply : chain.Operators[i - 1].Operator;
            if (operation == ChainOperator.Modulo)
                return null;
            if (chain.Operands[i] is BoundConstant { Value: var constant })
                factor = operation == ChainOperator.Divide ? factor / constant : factor * constant;
            else if (scaled is null && operation == ChainOperator.Multiply && FormOf(chain.Operands[i], isNext) is { } form)
                scaled = form;
            else
                return null;
        }

        // 0 times what is not finite is not 0.
        return factor == 0 || !Numbers.IsFinite(factor) ? null : scaled?.Times(factor);
    }

    private string? TextOf(BoundExpression expression, bool isNext)
    {
        var text = IsNumber(expression) ? FormOf(expression, isNext)?.ToString() : Opaque(expression, isNext);
        return text is { Length: > LongestText } ? null : text;
    }

    /// <summary>The text of what is not taken apart as a sum.</summary>
    private string? Opaque(BoundExpression expression, bool isNext)
    {
        switch (expression)
        {
            case BoundConstant { Value: var value }:
                return value.ToString("R", CultureInfo.InvariantCulture);
            case BoundVariable variable:
                return variable.Source switch
                {
                    VariableSource.State when !isNext => variable.Name,
                    VariableSource.State or VariableSource.Next => "next." + variable.Name,
                    VariableSource.Action => "action." + variable.Name,
                    _ => "settings." + variable.Name,
                };
            case BoundLet let:
                return _texts.TryGetValue((let.Name, let.IsNext || isNext), out var known) ? known : null;
            case BoundUnary { Operator: UnaryOperator.Not, Operand: BoundUnary { Operator: UnaryOperator.Not, Operand: var inner } }:
                return TextOf(inner, isNext);
            case BoundBroadcast { Operand: var operand } when Shape.Of(operand.Type).IsScalar:
                return TextOf(operand, isNext);
        }

        var label = LabelOf(expression, isNext);
        if (label is null)
            return null;
        var parts = new List<string>();
        var length = label.Length;
        foreach (var child in expression.Children)
        {
            if (TextOf(child, isNext) is not { } part || (length += part.Length + 1) > LongestText)
                return null;
            parts.Add(part);
        }

        if (MayExchange(expression))
            parts.Sort(StringComparer.Ordinal);
        return parts.Count == 0 ? $"({label})" : $"({label} {string.Join(" ", parts)})";
    }

    private static bool MayExchange(BoundExpression expression) => expression switch
    {
        BoundChain { Kind: ChainKind.And or ChainKind.Or } => true,
        BoundChain { Operands.Count: 2, Operators: [{ Operator: ChainOperator.Equal or ChainOperator.NotEqual or ChainOperator.Add or ChainOperator.Multiply }] } => true,
        BoundCall { Function: Function.Min or Function.Max or Function.Hypot or Function.Dot } => true,
        _ => false,
    };

    /// <summary>What tells a node apart from others with the same parts.</summary>
    private static string? LabelOf(BoundExpression expression, bool isNext) => expression switch
    {
        BoundUnary unary => unary.Operator.ToString(),
        BoundPower => "^",
        BoundChain chain => chain.Operators.Count == 0
            ? chain.Kind.ToString()
            : string.Join(",", chain.Operators.Select(step => step.Operator.ToString())),
        BoundImplies => "implies",
        BoundConditional => "if",
        BoundRangeTest => "in",
        BoundMaskTest => "mask",
        BoundIndex => "index",
        BoundVector => "vector",
        BoundCall { Function: Function.Random } when isNext => Function.NextRandom.ToString(),
        BoundCall call => call.Function.ToString(),
        BoundBroadcast broadcast => "broadcast " + Shape.Of(broadcast.Type),
        BoundSlice slice => $"slice {slice.Start} {Shape.Of(slice.Type)}",
        BoundColumn => "column",
        BoundColumns columns => $"columns {columns.Start} {Shape.Of(columns.Type)}",
        BoundTolerance tolerance =>
            $"tolerance {tolerance.Shape} {tolerance.ValueAtMargin.ToString("R", CultureInfo.InvariantCulture)}",
        BoundPast past => $"{past.Kind} {past.Window}",
        BoundMachine machine => (machine.IsNext || isNext ? "machine next " : "machine ") + machine.Name,
        BoundMoment moment => moment.Fact.ToString(),
        _ => null,
    };
}
