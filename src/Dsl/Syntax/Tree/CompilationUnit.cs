using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A whole file. What could not be parsed is missing from it and has its diagnostics.</summary>
/// <param name="Namespace">The namespace, dotted, or null.</param>
/// <param name="Declarations">The declarations, in their order.</param>
/// <param name="Span">The whole file.</param>
public sealed record CompilationUnit(
    Identifier? Namespace, ImmutableArray<Declaration> Declarations, TextSpan Span) : SyntaxNode(Span);
