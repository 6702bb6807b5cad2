using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets;

/// <summary>What the clauses of a demand say; what they do not say has its default.</summary>
internal sealed class BoundClauses
{
    public BoundExpression? Scope { get; set; }

    public CadenceModel Cadence { get; set; } = new(CadenceKind.EveryStep, 1, 0, null, 1, "");

    public double Weight { get; set; } = 1;

    public MarginClause? Margin { get; set; }

    /// <summary>A clause has an error, so that the demand has no meaning.</summary>
    public bool HasError { get; set; }
}
