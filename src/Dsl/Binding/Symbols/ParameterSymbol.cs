using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A parameter of a set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; an error where its declaration has one.</param>
/// <param name="Default">The value that it has where none is given, a matrix row by row; or null.</param>
internal sealed record ParameterSymbol(string Name, DslType Type, EquatableArray<double>? Default) : Symbol(Name);
