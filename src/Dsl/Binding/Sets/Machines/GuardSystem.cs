using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>
/// Decides whether guards can hold together, or fail together: exactly over what they test, as though all that is tested were
/// independent. Comparisons of one number with constants are regions of the number line, those of an enum its members.
/// </summary>
/// <param name="world">The world, whose derived bools are seen through, or null.</param>
internal sealed class GuardSystem(WorldSymbol? world)
{
    private const int MostParts = 4_096;
    private const int DeepestLets = 16;
    private const int DeepestSearch = 200;

    // Evaluated formula nodes, of the whole machine.
    private const int MostWork = 1 << 18;

    private readonly Dictionary<(BoundExpression Value, BoundExpression? Other), int> _indices = [];
    private readonly List<GuardVariable> _variables = [];
    private readonly Dictionary<int, double> _assigned = [];
    private int _work;
    private int _parts;
    private int _lets;

    /// <summary>No more will be decided.</summary>
    public bool IsExhausted => _work > MostWork;

    /// <summary>A guard as a formula. All guards are added before the first question.</summary>
    public Formula Add(BoundExpression guard)
    {
        _parts = 0;
        return Convert(guard);
    }

    /// <summary>Looks for values under which a formula holds.</summary>
    public Search FindTrue(Formula formula)
    {
        _assigned.Clear();
        var found = Solve(formula, 0);
        return found is not true
            ? new Search(false, found is false, "")
            : new Search(true, true, string.Join(" and ", _assigned
                .OrderBy(pair => pair.Key)
                .Select(pair => _variables[pair.Key].Describe(pair.Value))
                .DefaultIfEmpty("anything is the case")));
    }

    private bool? Solve(Formula formula, int depth)
    {
        int? free = null;
        if (Evaluate(formula, ref free) is { } truth)
            return truth;
        if (IsExhausted || depth == DeepestSearch || free is not { } variable)
            return null;
        foreach (var value in _variables[variable].Candidates)
        {
            _assigned[variable] = value;
            if (Solve(formula, depth + 1) is not false and var found)
                return found;
        }

        _assigned.Remove(variable);
        return false;
    }

    /// <summary>The truth of a formula, null where that depends on variables without a value, of which the first is given.</summary>
    private bool? Evaluate(Formula formula, ref int? free)
    {
        if (++_work > MostWork)
            return null;
        switch (formula)
        {
            case Formula.Test test when _assigned.TryGetValue(test.Variable, out var value):
                return Compare(value, test.Operator, test.Constant);
            case Formula.Test test:
                free ??= test.Variable;
                return null;
            case Formula.Not negation:
                return !Evaluate(negation.Part, ref free);
            case Formula.All all:
                return EvaluateAll(all.Parts, ifAny: false, ref free);
            case Formula.Any any:
                return EvaluateAll(any.Parts, ifAny: true, ref free);
            default:
                return null;
        }
    }

    private bool? EvaluateAll(IReadOnlyList<Formula> parts, bool ifAny, ref int? free)
    {
        var isOpen = false;
        foreach (var part in parts)
        {
            var truth = Evaluate(part, ref free);
            if (truth == ifAny)
                return ifAny;
            isOpen |= truth is null;
        }

        return isOpen ? null : !ifAny;
    }

    private static bool Compare(double value, ChainOperator comparison, double constant) => comparison switch
    {
        ChainOperator.Less => value < constant,
        ChainOperator.LessOrEqual => value <= constant,
        ChainOperator.Greater => value > constant,
        ChainOperator.GreaterOrEqual => value >= constant,
        ChainOperator.NotEqual => value != constant,
        _ => value == constant,
    };

    private Formula Convert(BoundExpression guard)
    {
        if (++_parts > MostParts)
            return Atom(guard);
        return guard switch
        {
            BoundConstant { Value: var truth } => truth == 0 ? new Formula.Any([]) : new Formula.All([]),
            BoundUnary { Operator: UnaryOperator.Not } negation => new Formula.Not(Convert(negation.Operand)),
            BoundChain { Kind: ChainKind.And } all => new Formula.All([.. all.Operands.Select(Convert)]),
            BoundChain { Kind: ChainKind.Or } any => new Formula.Any([.. any.Operands.Select(Convert)]),
            BoundImplies implies => new Formula.Any([new Formula.Not(Convert(implies.Premise)), Convert(implies.Conclusion)]),
            BoundConditional choice => Choose(Convert(choice.Condition), Convert(choice.Then), Convert(choice.Else)),
            BoundRangeTest test => new Formula.All(
            [
                Compare(test.Value, ChainOperator.GreaterOrEqual, test.Low), Compare(test.Value, ChainOperator.LessOrEqual, test.High),
            ]),
            BoundChain { Kind: ChainKind.Comparison } chain => new Formula.All(
                [.. chain.Operators.Select((step, i) => Compare(chain.Operands[i], step.Operator, chain.Operands[i + 1]))]),
            BoundLet let when SeeThrough(let) is { } value => Nested(value),
            _ => Atom(guard),
        };
    }

    private Formula Nested(BoundExpression value)
    {
        _lets++;
        var formula = Convert(value);
        _lets--;
        return formula;
    }

    private BoundExpression? SeeThrough(BoundLet let) =>
        _lets < DeepestLets && world is not null && world.Members.TryGetValue(let.Name, out var symbol) && symbol is LetSymbol { Value: { Type: BoolType } value }
            ? let.IsNext ? value.InNextState() : value
            : null;

    private Formula Compare(BoundExpression left, ChainOperator comparison, BoundExpression right)
    {
        if (left.Type is BoolType)
        {
            var (first, second) = (Convert(left), Convert(right));
            var same = Choose(first, second, new Formula.Not(second));
            return comparison == ChainOperator.Equal ? same : new Formula.Not(same);
        }

        if (right is BoundConstant { Value: var constant })
            return Test(left, null, comparison, constant);
        if (left is BoundConstant { Value: var other })
            return Test(right, null, Mirror(comparison), other);
        if (left.Type is EnumType)
            return CompareEnums(left, comparison, right);
        return _indices.ContainsKey(Key(right, left))
            ? Test(right, left, Mirror(comparison), 0)
            : Test(left, right, comparison, 0);
    }

    /// <summary>Two enums are equal where both are the same member.</summary>
    private Formula CompareEnums(BoundExpression left, ChainOperator comparison, BoundExpression right)
    {
        var count = left.Type is EnumType { Enum.Members.Count: var members } ? members : 0;
        var same = new Formula.Any(
        [
            .. Enumerable.Range(0, count).Select(index => new Formula.All(
                [Test(left, null, ChainOperator.Equal, index), Test(right, null, ChainOperator.Equal, index)])),
        ]);
        return comparison == ChainOperator.Equal ? same : new Formula.Not(same);
    }

    private static Formula.Any Choose(Formula condition, Formula then, Formula otherwise) =>
        new([new Formula.All([condition, then]), new Formula.All([new Formula.Not(condition), otherwise])]);

    private Formula.Test Atom(BoundExpression guard) => Test(guard, null, ChainOperator.NotEqual, 0);

    private Formula.Test Test(BoundExpression value, BoundExpression? other, ChainOperator comparison, double constant)
    {
        var key = Key(value, other);
        if (!_indices.TryGetValue(key, out var index))
        {
            _indices.Add(key, index = _variables.Count);
            _variables.Add(new GuardVariable(value, other));
        }

        _variables[index].CompareWith(constant);
        return new Formula.Test(index, comparison, constant);
    }

    /// <summary>The same is tested wherever it is written.</summary>
    private static (BoundExpression Value, BoundExpression? Other) Key(BoundExpression value, BoundExpression? other) =>
        (value.WithoutSpans(), other?.WithoutSpans());

    private static ChainOperator Mirror(ChainOperator comparison) => comparison switch
    {
        ChainOperator.Less => ChainOperator.Greater,
        ChainOperator.LessOrEqual => ChainOperator.GreaterOrEqual,
        ChainOperator.Greater => ChainOperator.Less,
        ChainOperator.GreaterOrEqual => ChainOperator.LessOrEqual,
        _ => comparison,
    };

    /// <summary>What a search has come to.</summary>
    /// <param name="IsFound">There are such values.</param>
    /// <param name="IsDecided">Whether there are is known.</param>
    /// <param name="Witness">The values, as people write them.</param>
    public readonly record struct Search(bool IsFound, bool IsDecided, string Witness);
}
