using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>Writes tests that no file has.</summary>
internal static class Tests
{
    /// <summary>Whether any element of a number compares so with a constant.</summary>
    public static BoundExpression Any(BoundExpression number, ChainOperator comparison, double constant)
    {
        var shape = Shape.Of(number.Type);
        BoundExpression other = new BoundConstant(constant, new RealType(constant, constant), default);
        if (shape.IsScalar)
            return new BoundChain(ChainKind.Comparison, [number, other], [new ChainStep(comparison)], TypeFacts.Bool, default);
        other = new BoundBroadcast(other, shape.With(other.Type), default);
        var each = new BoundChain(ChainKind.Comparison, [number, other], [new ChainStep(comparison)], shape.With(TypeFacts.Bool), default);
        return new BoundCall(Function.Any, [each], TypeFacts.Bool, default);
    }

    /// <summary>Whether one of several holds.</summary>
    public static BoundExpression Or(params BoundExpression[] tests) => Join(ChainKind.Or, ChainOperator.Or, tests);

    /// <summary>Whether all of several hold.</summary>
    public static BoundExpression And(params BoundExpression[] tests) => Join(ChainKind.And, ChainOperator.And, tests);

    private static BoundExpression Join(ChainKind kind, ChainOperator join, BoundExpression[] tests) => tests.Length == 1
        ? tests[0]
        : new BoundChain(kind, tests.ToEquatable(), Enumerable.Repeat(new ChainStep(join), tests.Length - 1).ToEquatable(), TypeFacts.Bool, default);
}
