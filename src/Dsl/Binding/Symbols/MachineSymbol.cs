using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A machine of a set, whose state its lines may read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="States">Its states, or null where its declaration has an error.</param>
internal sealed record MachineSymbol(string Name, EnumType? States) : Symbol(Name);
