using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>One transition of an example. Assignments say their <see cref="Assignment.Place"/>.</summary>
/// <param name="Given">What <c>given</c> sets.</param>
/// <param name="Next">What <c>next</c> sets.</param>
/// <param name="Checks">What <c>then</c> demands.</param>
/// <param name="Span">Its place.</param>
public sealed record ExampleGroup(
    ImmutableArray<Assignment> Given, ImmutableArray<Assignment> Next, ImmutableArray<ExampleCheck> Checks, TextSpan Span)
    : SyntaxNode(Span);
