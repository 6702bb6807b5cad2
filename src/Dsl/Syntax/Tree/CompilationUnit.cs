using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A whole file. What could not be parsed is missing from it and has its diagnostics.</summary>
/// <param name="Namespace">The namespace, dotted, or null.</param>
/// <param name="Declarations">The declarations, in their order.</param>
/// <param name="Span">The whole file.</param>
public sealed record CompilationUnit(
    Identifier? Namespace, ImmutableArray<Declaration> Declarations, TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>The version that <c>language N;</c> asks for, or null.</summary>
    public NumberExpression? Language { get; init; }

    /// <summary>
    /// The names that the missing parts may have declared: an unknown name that is among them follows from a mistake that
    /// is reported already, and is no mistake of its own.
    /// </summary>
    public ImmutableHashSet<string> BrokenNames { get; init; } = ImmutableHashSet<string>.Empty;
}
