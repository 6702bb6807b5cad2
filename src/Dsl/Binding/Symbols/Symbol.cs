namespace Espalier.Dsl.Binding.Symbols;

/// <summary>What a name in an expression stands for.</summary>
/// <param name="Name">The name.</param>
internal abstract record Symbol(string Name);
