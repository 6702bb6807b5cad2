using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>
/// What a method computes once although several of its expressions need it. A value is shared where it is computed in any
/// case: nothing is computed that would not be. Derived quantities are looked into, so that they share what they have in common.
/// </summary>
internal sealed class SharedValues
{
    // Derived quantities within derived quantities that are looked into.
    private const int MostNesting = 16;

    private readonly LetCatalogue _lets;
    private readonly Dictionary<BoundExpression, Value> _values = [];
    private readonly List<Value> _inOrder = [];
    private bool _isEmpty = true;

    /// <summary>Finds them.</summary>
    /// <param name="lets">The derived quantities.</param>
    /// <param name="blocks">What the blocks of the method compute, one after the other.</param>
    public SharedValues(LetCatalogue lets, IEnumerable<IReadOnlyList<Computation>> blocks)
    {
        _lets = lets;
        var computations = blocks
            .SelectMany((block, i) => block.Select(one => (one.Expression, Plain: one.Expression.WithoutSpans(), one.IsCertain, Block: i)))
            .ToList();
        foreach (var (_, expression, isCertain, _) in computations)
        {
            if (isCertain)
                MarkCertain(expression, 0);
        }

        foreach (var (written, expression, _, block) in computations)
            Count(expression, written, block, 0);
    }

    /// <summary>What is declared before a block: expressions, each after those that it needs, and where they are written first.</summary>
    public IEnumerable<(BoundExpression Expression, TextSpan Span)> DeclaredBefore(int block) =>
        _inOrder.Where(value => value.Block == block && IsVariable(value)).Select(value => (value.Expression, value.Span));

    /// <summary>Tells which variable holds an expression from now on.</summary>
    public void Bind(BoundExpression expression, Code variable)
    {
        _values[expression].Variable = variable;
        _isEmpty = false;
    }

    /// <summary>The variable that holds an expression; null where none does yet.</summary>
    public Code? Find(BoundExpression expression) =>
        !_isEmpty && !IsLeaf(expression) && _values.TryGetValue(expression.WithoutSpans(), out var value) ? value.Variable : null;

    /// <summary>What is written instead of a derived quantity's call: its value, where that shares something with others.</summary>
    public BoundExpression? Expand(BoundLet let) =>
        !_isEmpty && _values.TryGetValue(let.WithoutSpans(), out var value) && value.Parts.Any(Shares) ? BodyOf(let) : null;

    /// <summary>The value of a derived quantity, where it is read.</summary>
    public BoundExpression BodyOf(BoundLet let)
    {
        var body = _lets.ValueOf(let.Name).WithoutSpans();
        return let.IsNext ? body.InNextState() : body;
    }

    private void MarkCertain(BoundExpression expression, int nesting)
    {
        if (IsLeaf(expression))
            return;
        var value = ValueOf(expression);
        if (value.IsCertain)
            return;
        value.IsCertain = true;
        if (expression is BoundLet let)
        {
            if (nesting < MostNesting)
                MarkCertain(BodyOf(let), nesting + 1);
            return;
        }

        foreach (var part in CertainPartsOf(expression))
            MarkCertain(part, nesting);
    }

    // What a derived quantity is made of is written elsewhere, and counts as written where the quantity is.
    private void Count(BoundExpression expression, BoundExpression written, int block, int nesting)
    {
        if (IsLeaf(expression))
            return;
        var value = ValueOf(expression);
        if (++value.Uses > 1)
            return;
        value.Block = block;
        value.Span = written.Span;
        if (expression is BoundLet let)
        {
            if (value.IsCertain && nesting < MostNesting)
                CountPart(BodyOf(let), written, nesting + 1);
        }
        else
        {
            var places = written is BoundLet ? Enumerable.Repeat(written, int.MaxValue) : written.Children;
            foreach (var (part, place) in expression.Children.Zip(places, (part, place) => (part, place)))
                CountPart(part, place, nesting);
        }

        _inOrder.Add(value);

        void CountPart(BoundExpression part, BoundExpression place, int depth)
        {
            if (IsLeaf(part))
                return;
            Count(part, place, block, depth);
            value.Parts.Add(ValueOf(part));
        }
    }

    private Value ValueOf(BoundExpression expression)
    {
        if (!_values.TryGetValue(expression, out var value))
            _values[expression] = value = new Value(expression, Varies(expression));
        return value;
    }

    private static bool Shares(Value value) => IsVariable(value) || value.Parts.Any(Shares);

    private static bool IsVariable(Value value) => value is { IsCertain: true, Uses: > 1, Varies: false } && IsWorthwhile(value.Expression);

    // A comparison is as fast as a look at its outcome.
    private static bool IsWorthwhile(BoundExpression expression) =>
        expression is not (BoundUnary or BoundChain { Kind: ChainKind.Comparison }) || !expression.Children.All(IsLeaf);

    // What belongs to no scalar computation of this method: an element of a vector is computed in a method of its own.
    private static bool IsLeaf(BoundExpression expression) =>
        expression is BoundConstant or BoundVariable or BoundMoment or BoundMachine || expression.Type.IsShaped;

    // It is not the same before and after the end of the episode is decided, or memory advances.
    private bool Varies(BoundExpression expression) =>
        expression is BoundPast or BoundMachine or BoundMoment { Fact: MomentFact.Terminated or MomentFact.Truncated }
        || (expression is BoundLet && _lets.ReadsEnd(expression))
        || expression.Children.Any(Varies);

    private static IEnumerable<BoundExpression> CertainPartsOf(BoundExpression expression) => expression switch
    {
        BoundConditional conditional => [conditional.Condition],
        BoundImplies implies => [implies.Premise],
        BoundChain { Kind: ChainKind.And or ChainKind.Or } chain => [chain.Operands[0]],
        BoundChain { Kind: ChainKind.Comparison } chain => chain.Operands.Take(2),
        BoundRangeTest test => [test.Value, test.Low],
        BoundMaskTest test => [test.Value],
        BoundPast => [],
        _ => expression.Children,
    };

    /// <summary>An expression that a method computes.</summary>
    private sealed class Value(BoundExpression expression, bool varies)
    {
        public BoundExpression Expression => expression;

        public bool Varies => varies;

        public bool IsCertain { get; set; }

        public int Uses { get; set; }

        public int Block { get; set; }

        public TextSpan Span { get; set; }

        public List<Value> Parts { get; } = [];

        public Code? Variable { get; set; }
    }
}
