using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>settings { … }</c>, <c>state { … }</c> or <c>action { … }</c>.</summary>
public sealed record VariableBlock(
    VariableBlockKind Kind, ImmutableArray<VariableDeclaration> Variables, TextSpan Span) : WorldMember(Span);
