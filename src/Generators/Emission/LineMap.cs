using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Pipeline;

namespace Espalier.Generators.Emission;

/// <summary>
/// Tells the compiler which lines of C# come from which place of a <c>.constraints</c> file, so that breakpoints, steps and
/// stack traces are there.
/// </summary>
/// <param name="paths">How debug symbols name the files.</param>
internal sealed class LineMap(SourcePaths paths)
{
    /// <summary>What follows belongs to no place, and a debugger steps over it.</summary>
    public const string Hidden = "#line hidden";

    /// <summary>What follows belongs to the generated file.</summary>
    public const string Default = "#line default";

    // The most that the compiler takes as a column.
    private const int MostColumns = 65_535;

    /// <summary>A line of C# that comes from a place, between the directives that say so; nothing that follows does.</summary>
    /// <param name="place">The place; null where there is none.</param>
    /// <param name="line">The line.</param>
    public IReadOnlyList<string> Map(SourcePlace? place, string line) =>
        place is not null && CanName(place) ? [DirectiveOf(place), line, Hidden] : [line];

    // What begins left of the given column of the line below comes from the whole place. Here that is all of the line.
    private string DirectiveOf(SourcePlace place) =>
        $"#line ({Literals.Number(place.Start.Line)},{Literals.Number(place.Start.Column)})"
        + $"-({Literals.Number(place.End.Line)},{Literals.Number(Math.Max(place.End.Column - 1, 1))}) "
        + $"{Literals.Number(MostColumns)} \"{paths.Map(place.Path)}\"";

    // A directive ends with its line, and has no escapes.
    private static bool CanName(SourcePlace place) =>
        place.Path.All(unit => unit is not ('"' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029'))
        && place.Start.Column <= MostColumns
        && place.End.Column <= MostColumns;
}
