using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>vary AXIS in [ … ];</c> or <c>vary AXIS in a..b;</c>. The axis may be dotted: <c>learner.discount</c>.</summary>
/// <param name="Axis">The axis, dots included.</param>
/// <param name="Entries">The entries of a list; empty for a range.</param>
/// <param name="Range">The range, or null for a list.</param>
/// <param name="Span">Its place.</param>
public sealed record VaryMember(
    Identifier Axis, ImmutableArray<VaryEntry> Entries, RangeExpression? Range, TextSpan Span) : ExperimentMember(Span);
