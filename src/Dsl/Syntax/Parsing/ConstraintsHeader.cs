using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>What stands before the lines of a set.</summary>
internal sealed record ConstraintsHeader(string? Documentation, Identifier Name, Identifier World, Identifier? Base);
