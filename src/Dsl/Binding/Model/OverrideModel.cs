using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>
/// <c>override NAME: E when P</c>: where it is evaluated, the total of what stands above it in its group becomes E. Its score
/// is the amount by which it changes that total. Its weight is 1.
/// </summary>
public sealed record OverrideModel(
    string Name,
    BoundExpression Value,
    BoundExpression? Scope,
    CadenceModel Cadence,
    string Text,
    string? Documentation,
    SourcePlace Place) : TermModel(Name, Scope, Cadence, 1, Text, Documentation, Place);
