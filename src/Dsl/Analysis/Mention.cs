using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis;

/// <summary>A part of a transition that an expression reads.</summary>
/// <param name="Source">Where it is read.</param>
/// <param name="Name">The name of the variable.</param>
/// <param name="Index">The index of the element, of a matrix row by row; 0 for a scalar, −1 for all elements.</param>
public readonly record struct Mention(VariableSource Source, string Name, int Index)
{
    /// <summary>All elements.</summary>
    public const int AllElements = -1;
}
