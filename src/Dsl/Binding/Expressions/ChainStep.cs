using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>An operator of a bound chain, comparable by value.</summary>
public readonly record struct ChainStep(ChainOperator Operator);
