using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A derived quantity or a happening; its value is an error where its declaration has one.</summary>
internal sealed record LetSymbol(string Name, BoundExpression Value, bool IsEvent, bool ReadsTransition) : Symbol(Name)
{
    /// <summary>
    /// Its value takes its place wherever it is named: what reads the past has a memory in every set that uses it, and the lets
    /// of a set are no part of the world.
    /// </summary>
    public bool IsInlined { get; init; }

    /// <summary>Notes that it is read, where it reads a parameter of a set; else null.</summary>
    public ParameterReads? Reads { get; init; }
}
