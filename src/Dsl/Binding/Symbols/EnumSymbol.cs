using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A declared enum and where its name stands.</summary>
internal sealed record EnumSymbol(EnumModel Model, SourcePlace Place);
