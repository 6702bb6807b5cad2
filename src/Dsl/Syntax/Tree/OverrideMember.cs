using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>override NAME: E when P;</c>: replaces the total of what stands above it.</summary>
public sealed record OverrideMember(
    Identifier Name, Expression Value, ImmutableArray<Clause> Clauses, string? Documentation, TextSpan Span) : SetMember(Span);
