using System.Globalization;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>
/// Counts the lines that sets take from each other. Mixtures of mixtures double, and a small file may ask for more lines
/// than anybody has memory for.
/// </summary>
/// <param name="world">The world of the sets.</param>
/// <param name="diagnostics">Where to say that there are too many.</param>
internal sealed class LineBudget(WorldSymbol world, DiagnosticBag diagnostics)
{
    private const int Least = 10_000;
    private const int ForEachDeclared = 50;

    private readonly int _most = Least + (ForEachDeclared * world.Sets.Values.Sum(set => set.Declaration.Members.Length));
    private int _taken;

    /// <summary>Whether a set can be made. The first that cannot is reported; those after it have no other fault.</summary>
    /// <param name="set">The set.</param>
    /// <param name="file">The file that makes it.</param>
    /// <param name="place">The place that makes it.</param>
    public bool Allows(SetValue set, SourceFile file, TextSpan place)
    {
        if (_taken > _most)
            return false;
        _taken += set.Parts.Terms.Count();
        if (_taken <= _most)
            return true;
        diagnostics.Report(
            DiagnosticCatalogue.SetTooLarge, file, place, set.ShortText, _most.ToString(CultureInfo.InvariantCulture));
        return false;
    }
}
