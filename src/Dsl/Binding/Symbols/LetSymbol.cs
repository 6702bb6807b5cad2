using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A derived quantity or a happening; its value is an error where its declaration has one.</summary>
internal sealed record LetSymbol(string Name, BoundExpression Value, bool IsEvent, bool ReadsTransition) : Symbol(Name);
