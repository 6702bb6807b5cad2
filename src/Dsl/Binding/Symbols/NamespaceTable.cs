using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>The namespaces of a compilation.</summary>
/// <param name="budget">How much calls of functions may stand for.</param>
internal sealed class NamespaceTable(ExpansionBudget budget)
{
    private readonly Dictionary<string, NamespaceSymbol> _byName = [];

    public ExpansionBudget Budget => budget;

    public IEnumerable<NamespaceSymbol> All => _byName.Values;

    public NamespaceSymbol Get(string name)
    {
        if (!_byName.TryGetValue(name, out var found))
            _byName[name] = found = new NamespaceSymbol(name, this);
        return found;
    }

    /// <summary>A namespace and those around it that exist, the innermost first, the global one last.</summary>
    public IEnumerable<NamespaceSymbol> Outwards(string name)
    {
        while (true)
        {
            if (_byName.TryGetValue(name, out var found))
                yield return found;
            if (name.Length == 0)
                yield break;
            name = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        }
    }
}
