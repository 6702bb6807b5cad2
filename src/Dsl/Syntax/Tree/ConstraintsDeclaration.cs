using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>
/// <c>constraints NAME(PARAMETERS) for WORLD [: BASE] { … }</c>, or <c>constraints NAME for WORLD = SET EXPRESSION;</c>.
/// </summary>
/// <param name="Name">The set's name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="World">The world's name.</param>
/// <param name="Base">The set whose lines come first, or null.</param>
/// <param name="Members">The lines; empty for a derived set.</param>
/// <param name="Definition">The set expression of a derived set, or null.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record ConstraintsDeclaration(
    Identifier Name,
    ImmutableArray<ParameterSyntax> Parameters,
    Identifier World,
    SetName? Base,
    ImmutableArray<SetMember> Members,
    SetExpression? Definition,
    string? Documentation,
    TextSpan Span) : Declaration(Name, Documentation, Span);
