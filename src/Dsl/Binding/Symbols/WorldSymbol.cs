using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A world and everything that is declared for it.</summary>
/// <param name="file">The file that declares it.</param>
/// <param name="declaration">The declaration.</param>
/// <param name="namespace">Its namespace.</param>
internal sealed class WorldSymbol(SourceFile file, WorldDeclaration declaration, NamespaceSymbol @namespace)
{
    public SourceFile File => file;

    public WorldDeclaration Declaration => declaration;

    public NamespaceSymbol Namespace => @namespace;

    public string Name => declaration.Name.Text;

    public SourcePlace Place => file.PlaceOf(declaration.Name.Span);

    /// <summary>All names that the world declares for expressions, known before their types are.</summary>
    public HashSet<string> DeclaredNames { get; } = [];

    /// <summary>Settings, state, derived quantities and happenings.</summary>
    public Dictionary<string, Symbol> Members { get; } = [];

    /// <summary>The components of an action, which may share a name with a member.</summary>
    public Dictionary<string, VariableSymbol> Action { get; } = [];

    public Dictionary<string, EnumSymbol> Enums { get; } = [];

    public Dictionary<string, SetSymbol> Sets { get; } = [];

    /// <summary>The sets that experiments dial in place, by their canonical text, in the order in which they appear.</summary>
    public Dictionary<string, SetModel> DialledSets { get; } = [];

    public Dictionary<string, SourcePlace> Goals { get; } = [];

    public Dictionary<string, SourcePlace> Experiments { get; } = [];

    public List<VariableSymbol> Settings { get; } = [];

    /// <summary>The duration of a step in seconds, or null.</summary>
    public double? StepSeconds { get; set; }

    /// <summary>Whether the world says how long a step is, right or wrong.</summary>
    public bool DeclaresStep { get; set; }
}
