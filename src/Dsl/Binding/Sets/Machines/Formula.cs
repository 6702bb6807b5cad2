using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>A guard as a formula over tests of independent variables.</summary>
internal abstract record Formula
{
    /// <summary>All of them hold; true where there are none.</summary>
    public sealed record All(IReadOnlyList<Formula> Parts) : Formula;

    /// <summary>Any of them holds; false where there are none.</summary>
    public sealed record Any(IReadOnlyList<Formula> Parts) : Formula;

    /// <summary>It does not hold.</summary>
    public sealed record Not(Formula Part) : Formula;

    /// <summary>A variable compares so with a constant.</summary>
    public sealed record Test(int Variable, ChainOperator Operator, double Constant) : Formula;
}
