namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>NAME = E;</c> in train, probe, learner, <c>with</c> and examples, where the name may be dotted.</summary>
/// <param name="Name">The name, dots included; of <c>v[0].x</c>, what stands before the index.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">Its place.</param>
public sealed record Assignment(Identifier Name, Expression Value, TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>
    /// In an example, what is set: a variable (a name, or a member of <c>action</c>), or its element, row or component, as an
    /// expression. Null elsewhere.
    /// </summary>
    public Expression? Place { get; init; }
}
