namespace Espalier.Dsl.Binding.Model;

/// <summary>A named constant: a number or a vector of numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its value, a matrix row by row; a bool is 0 or 1, an enum member its index.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">Where its name stands.</param>
public sealed record ConstModel(string Name, EquatableArray<double> Values, DslType Type, SourcePlace Place);
