using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A value that an example gives.</summary>
/// <param name="Source">Settings, State, Next or Action.</param>
/// <param name="Name">The variable's name.</param>
/// <param name="Index">The first element that is set; 0 for a scalar and for a whole vector.</param>
/// <param name="Values">The numbers; a bool is 0 or 1, an enum member its index, a matrix row by row.</param>
public sealed record ExampleValue(VariableSource Source, string Name, int Index, EquatableArray<double> Values);
