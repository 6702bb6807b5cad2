using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>What stands before the lines of a machine.</summary>
internal sealed record MachineHeader(
    string? Documentation, Identifier Name, bool IsObserved, ImmutableArray<Clause> Clauses);
