using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A parameter of a function, while the function is bound for a call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What stands for it; an error where the function is looked at for itself.</param>
/// <param name="Parts">How many parts the value has.</param>
internal sealed record ArgumentSymbol(string Name, BoundExpression Value, int Parts) : Symbol(Name)
{
    /// <summary>Set where the place that the parameter is used at decides what stands for it.</summary>
    public UndecidedArgument? Undecided { get; init; }
}
