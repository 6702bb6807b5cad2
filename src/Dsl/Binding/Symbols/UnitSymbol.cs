using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A declared unit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it stands for; null where its declaration has an error.</param>
/// <param name="IsBase">It is derived from no others.</param>
/// <param name="Place">Where its name stands.</param>
internal sealed record UnitSymbol(string Name, Unit? Value, bool IsBase, SourcePlace Place);
