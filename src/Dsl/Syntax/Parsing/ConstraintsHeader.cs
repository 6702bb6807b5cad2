using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>What stands before the lines of a set.</summary>
internal sealed record ConstraintsHeader(
    string? Documentation, Identifier Name, ImmutableArray<ParameterSyntax> Parameters, Identifier World, SetName? Base);
