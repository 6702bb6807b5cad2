using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>A predicate that is always true or never, and the part of it that makes it so.</summary>
/// <param name="Holds">It is always true.</param>
/// <param name="Part">The part that decides.</param>
/// <param name="PartHolds">The part is always true.</param>
/// <param name="Where">The transitions at which the part is asked.</param>
/// <param name="Site">Where the part stands.</param>
/// <param name="Reason">What is so, and why: <c>'speed &gt; 10' never holds: speed is in 0..4</c>.</param>
internal sealed record Verdict(bool Holds, BoundExpression Part, bool PartHolds, Box Where, Site Site, string Reason)
{
    /// <summary>A derived quantity is so wherever it is read, which is said of it alone.</summary>
    public bool IsOfLet { get; private init; }

    /// <summary>What remembers the part, and is never set because of it; or null.</summary>
    public BoundPast? Latch { get; private init; }

    /// <summary>It is written as a constant: a switch, which says what it does.</summary>
    public bool IsFixed { get; private init; }

    /// <summary>It says again that a number stays within its range, as one of two ends is written beside the other.</summary>
    public bool RestatesRange(RemarkTools tools) =>
        PartHolds
        && Part is BoundChain { Operators: [{ Operator: ChainOperator.LessOrEqual or ChainOperator.GreaterOrEqual }] } chain
        && (tools.RangeOf(chain.Operands[0], Where), tools.RangeOf(chain.Operands[1], Where)) is var (left, right)
        && (left.Least == right.Greatest || left.Greatest == right.Least);

    /// <summary>Judges a predicate.</summary>
    /// <param name="tools">What expressions may be.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="walk">Where it is asked.</param>
    /// <param name="site">Where it stands.</param>
    /// <returns>Null where it is not proved to be decided.</returns>
    public static Verdict? Of(RemarkTools tools, BoundExpression predicate, Walk walk, Site site)
    {
        var box = walk.Box;
        if (box.IsEmpty)
            return null;
        if (tools.Decide(predicate, box) is not { } holds)
            return OfGuards(tools, predicate, walk, site);
        BoundPast? latch = null;
        var (part, partHolds, at, where) = FindCause(tools, predicate, holds, site, box, ref latch);
        var subject = $"'{BoundText.Of(part)}' {(partHolds ? "always" : "never")} holds";
        var figures = part is BoundChain { Kind: ChainKind.And or ChainKind.Or } ? Join(tools, part, where) : RangeWording.OfOperands(tools, part, where);
        return new Verdict(holds, part, partHolds, where, at, figures is null ? subject : $"{subject}: {figures}")
        {
            IsOfLet = part is BoundLet && tools.Decide(part, tools.Declared) is not null,
            Latch = partHolds ? null : latch,
            IsFixed = tools.IsFixed(part),
        };
    }

    private static Verdict? OfGuards(RemarkTools tools, BoundExpression predicate, Walk walk, Site site) =>
        tools.FindDecisive(predicate, walk) is var (guard, holds)
            ? new Verdict(
                holds, predicate, holds, walk.Box, site,
                $"'{BoundText.Of(predicate)}' {(holds ? "always" : "never")} holds where '{BoundText.Of(guard)}' does")
            : null;

    /// <summary>Judges a predicate that ranges leave open, by asking an oracle where there is one.</summary>
    /// <param name="tools">What expressions may be.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="walk">Where it is asked.</param>
    /// <param name="site">Where it stands.</param>
    /// <param name="open">Why the oracle does not know, or null.</param>
    /// <returns>Null where it is not proved to be decided.</returns>
    public static Verdict? Ask(RemarkTools tools, BoundExpression predicate, Walk walk, Site site, out string? open) =>
        tools.Ask(predicate, walk, out open) is { } holds
            ? new Verdict(
                holds, predicate, holds, walk.Box, site,
                $"'{BoundText.Of(predicate)}' {(holds ? "always" : "never")} holds{(walk.Guards.Count == 0 ? "" : " here")}")
            : null;

    /// <summary>The part of a predicate that alone decides it, and where it is asked.</summary>
    private static (BoundExpression Part, bool Holds, Site Site, Box Where) FindCause(
        RemarkTools tools, BoundExpression predicate, bool holds, Site site, Box box, ref BoundPast? latch)
    {
        switch (predicate)
        {
            case BoundUnary { Operator: UnaryOperator.Not, Operand: var operand }:
                return FindCause(tools, operand, !holds, site.Pass(operand), box, ref latch);
            // One part that is false, or true, decides the whole.
            case BoundChain { Kind: ChainKind.And or ChainKind.Or } chain when holds == (chain.Kind == ChainKind.Or):
                foreach (var operand in chain.Operands)
                {
                    if (tools.Decide(operand, box) == holds)
                        return FindCause(tools, operand, holds, site.Enter(operand), box, ref latch);
                }

                break;
            case BoundImplies implies when holds && tools.Decide(implies.Premise, box) is false:
                return FindCause(tools, implies.Premise, false, site.Enter(implies.Premise), box, ref latch);
            case BoundImplies implies when holds && tools.Decide(implies.Conclusion, box) is true:
                return FindCause(tools, implies.Conclusion, true, site.Enter(implies.Conclusion), box, ref latch);
            case BoundPast { Kind: PastKind.Once or PastKind.Always or PastKind.Within, Operand: var operand } past
                when tools.Decide(operand, tools.Declared) == holds:
                latch = past;
                return FindCause(tools, operand, holds, site.Enter(operand), tools.Declared, ref latch);
        }

        return (predicate, holds, site, box);
    }

    /// <summary>What the parts of a conjunction or disjunction are about, when only together they decide.</summary>
    private static string? Join(RemarkTools tools, BoundExpression part, Box box)
    {
        var texts = part.Children.Select(child => RangeWording.OfOperands(tools, child, box)).ToList();
        return texts.Contains(null) ? null : string.Join(" and ", texts.Distinct());
    }
}
