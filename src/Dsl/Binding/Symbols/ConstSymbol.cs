using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A named constant; its value is an error where its declaration has one.</summary>
internal sealed record ConstSymbol(string Name, BoundExpression Value, SourcePlace Place) : Symbol(Name)
{
    /// <summary>Notes that it is read, where it stands for a parameter of a set; else null.</summary>
    public ParameterReads? Reads { get; init; }
}
