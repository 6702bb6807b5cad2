using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>An expression that a method computes.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="IsCertain">It is computed whenever the method runs.</param>
internal readonly record struct Computation(BoundExpression Expression, bool IsCertain);
