using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>What the clauses of a line say; what they do not say has its default.</summary>
internal sealed class BoundClauses
{
    public BoundExpression? Scope { get; set; }

    public CadenceModel Cadence { get; set; } = new(CadenceKind.EveryStep, 1, 0, null, 1, "");

    /// <summary>The line names its cadence.</summary>
    public bool HasCadence { get; set; }

    public double Weight { get; set; } = 1;

    /// <summary>The weight as it is written, or null.</summary>
    public WeightClause? WeightSyntax { get; set; }

    /// <summary>All weights as they are written, those of a curriculum included.</summary>
    public List<Expression> Weights { get; } = [];

    public EquatableArray<WeightStage> Curriculum { get; set; } = [];

    public MarginClause? Margin { get; set; }

    public bool Terminates { get; set; }

    public double? Limit { get; set; }

    /// <summary>A clause has an error, so that the line has no meaning.</summary>
    public bool HasError { get; set; }
}
