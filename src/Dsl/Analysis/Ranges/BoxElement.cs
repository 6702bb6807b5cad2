using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>An element of a box: one number of a variable.</summary>
/// <param name="Source">Where the variable is read.</param>
/// <param name="Name">Its name.</param>
/// <param name="Index">The element of a vector or matrix, row by row; 0 of a scalar.</param>
/// <param name="Type">The type of the element, a scalar.</param>
public sealed record BoxElement(VariableSource Source, string Name, int Index, DslType Type);
