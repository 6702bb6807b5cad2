using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>The relation of an expectation and what stands on its right.</summary>
internal sealed record ExpectedSide(
    ExpectRelation Relation, MeasureSyntax? Right, Identifier? Along, Expression? Within);
