namespace Espalier.Dsl.Binding.Symbols;

/// <summary>In an example: what a term has scored, or what the set has paid.</summary>
/// <param name="Name">The term's name, or <c>total</c>.</param>
/// <param name="Term">The term's name, or null for the total.</param>
internal sealed record ScoreSymbol(string Name, string? Term) : Symbol(Name);
