using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>What the files of one namespace declare. A name is looked up outwards, as in C#.</summary>
/// <param name="name">The namespace; empty for the global one.</param>
/// <param name="all">All namespaces.</param>
internal sealed class NamespaceSymbol(string name, NamespaceTable all)
{
    public string Name => name;

    public Dictionary<string, UnitSymbol> Units { get; } = [];

    public Dictionary<string, ConstSymbol> Consts { get; } = [];

    public Dictionary<string, FunctionSymbol> Functions { get; } = [];

    public Dictionary<string, EnumSymbol> Enums { get; } = [];

    public Dictionary<string, WorldSymbol> Worlds { get; } = [];

    /// <summary>How much calls of functions may still stand for, in all namespaces together.</summary>
    public ExpansionBudget Budget => all.Budget;

    /// <summary>This namespace and those around it, the innermost first.</summary>
    public IEnumerable<NamespaceSymbol> Outwards() => all.Outwards(name);

    /// <summary>A namespace that has a const of a name, though it cannot be used here; or null.</summary>
    public NamespaceSymbol? FindConstElsewhere(string constant) =>
        all.All.FirstOrDefault(other => other.Name.Length > 0 && other.Consts.ContainsKey(constant));

    /// <summary>A namespace that has a unit of a name, though it cannot be used here; or null.</summary>
    public NamespaceSymbol? FindUnitElsewhere(string unit) =>
        all.All.FirstOrDefault(other => other.Name.Length > 0 && other.Units.ContainsKey(unit));

    /// <summary>A namespace that has a world of a name, though it cannot be used here; or null.</summary>
    public NamespaceSymbol? FindWorldElsewhere(string world) =>
        all.All.FirstOrDefault(other => other.Name.Length > 0 && other.Worlds.ContainsKey(world));
}
