using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A declared set.</summary>
/// <param name="file">The file that declares it.</param>
/// <param name="declaration">The declaration.</param>
/// <param name="world">The world that it is for.</param>
internal sealed class SetSymbol(SourceFile file, ConstraintsDeclaration declaration, WorldSymbol world)
{
    public SourceFile File => file;

    public ConstraintsDeclaration Declaration => declaration;

    public WorldSymbol World => world;

    public string Name => declaration.Name.Text;

    public SourcePlace Place => file.PlaceOf(declaration.Name.Span);

    /// <summary>Its parameters, known before any set is bound.</summary>
    public IReadOnlyList<ParameterSymbol> Parameters { get; set; } = [];
}
