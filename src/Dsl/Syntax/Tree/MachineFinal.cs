using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>final done, lost [terminate];</c>.</summary>
public sealed record MachineFinal(ImmutableArray<Identifier> States, bool Terminates, TextSpan Span) : MachineItem(Span);
