using System.Collections.Immutable;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What is known where a part of an expression is computed.</summary>
/// <param name="Box">The transitions at which it may be.</param>
/// <param name="Guards">What holds there, or does not.</param>
internal sealed record Walk(Box Box, ImmutableList<(BoundExpression Predicate, bool Holds)> Guards)
{
    /// <summary>Tests are judged here: they have not been, as parts of what decides them or where they are declared.</summary>
    public bool JudgesTests { get; init; } = true;

    /// <summary>The value of a derived quantity is looked at where that is declared: what it is guarded by is not known.</summary>
    public bool IsTrial { get; init; }

    /// <summary>A derived quantity is being read.</summary>
    public bool IsInLet { get; init; }

    /// <summary>It is read in the state after the step.</summary>
    public bool IsNext { get; init; }

    /// <summary>An expression as it is read here.</summary>
    public BoundExpression Read(BoundExpression expression) => IsNext ? expression.InNextState() : expression;

    /// <summary>What is known where a predicate has been found to hold or not to.</summary>
    public Walk After(RemarkTools tools, BoundExpression predicate, bool holds)
    {
        var read = Read(predicate);
        return this with { Box = tools.Narrow(Box, read, holds), Guards = Guards.Add((read, holds)) };
    }
}
