using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Where and when an expectation is read, and how sure one must be.</summary>
internal sealed record ExpectCircumstances(Identifier? Probe, Expression? Confidence, bool IsAtCompetence);
