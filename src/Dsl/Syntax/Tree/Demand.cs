using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>One line of a set: <c>KIND NAME: E [as bonus] CLAUSES;</c>.</summary>
/// <param name="Kind">What is demanded.</param>
/// <param name="Name">Its name.</param>
/// <param name="Expression">What the kind applies to.</param>
/// <param name="AsBonus">Whether an <c>imitate</c> is paid as a bonus.</param>
/// <param name="Clauses">The clauses, in their order.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record Demand(
    DemandKind Kind,
    Identifier Name,
    Expression Expression,
    bool AsBonus,
    ImmutableArray<Clause> Clauses,
    string? Documentation,
    TextSpan Span) : SetMember(Span);
