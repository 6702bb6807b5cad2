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

    /// <summary>The set that its dials start from: itself unless it is derived. Names the draws of thinnings.</summary>
    public string Root { get; set; } = declaration.Name.Text;

    /// <summary>A line of it has an error, or what it starts from does: what it seems to lack may be no mistake.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>What it consists of, once it is bound.</summary>
    public EquatableArray<SetPart> Parts { get; set; }
}
