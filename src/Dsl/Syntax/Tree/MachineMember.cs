using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>machine NAME [observed] CLAUSES { … }</c>: a reward machine.</summary>
public sealed record MachineMember(
    Identifier Name,
    bool IsObserved,
    ImmutableArray<Clause> Clauses,
    ImmutableArray<MachineItem> Items,
    string? Documentation,
    TextSpan Span) : SetMember(Span);
