namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>unit m;</c> or <c>unit N = kg*m/s^2;</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What it is derived from; null for a base unit.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record UnitDeclaration(Identifier Name, UnitSyntax? Definition, string? Documentation, TextSpan Span)
    : Declaration(Name, Documentation, Span);
