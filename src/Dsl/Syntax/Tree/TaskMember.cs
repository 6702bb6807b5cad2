using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>task NAME: achieve P then achieve Q CLAUSES;</c>.</summary>
public sealed record TaskMember(
    Identifier Name, TaskExpression Task, ImmutableArray<Clause> Clauses, string? Documentation, TextSpan Span) : SetMember(Span);
