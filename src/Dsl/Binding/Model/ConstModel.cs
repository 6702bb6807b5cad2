namespace Espalier.Dsl.Binding.Model;

/// <summary>A named constant, a scalar.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; a bool is 0 or 1, an enum member its index.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">Where its name stands.</param>
public sealed record ConstModel(string Name, double Value, DslType Type, SourcePlace Place);
