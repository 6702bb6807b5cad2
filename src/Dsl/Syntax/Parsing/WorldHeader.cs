using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>What stands before the lines of a world.</summary>
internal sealed record WorldHeader(string? Documentation, Identifier Name, ImmutableArray<Identifier> Binds);
