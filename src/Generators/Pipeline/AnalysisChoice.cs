using Espalier.Dsl.Analysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Espalier.Generators.Pipeline;

/// <summary>Whether a project has its sets analysed: the MSBuild property <c>EspalierAnalysis</c>.</summary>
/// <param name="Text">What the property says.</param>
internal sealed record AnalysisChoice(string Text)
{
    private const string Property = "build_property.EspalierAnalysis";
    private const string Off = "off";
    private const string On = "on";

    /// <summary>What the property says is neither on nor off.</summary>
    public bool IsMistaken => !Is(On) && !Is(Off);

    /// <summary>How much work the analysis of the project's sets may be, or null: there is none.</summary>
    public AnalysisOptions? Options => Is(Off) ? null : AnalysisOptions.Build;

    /// <summary>Reads the property; where it is not set, sets are analysed.</summary>
    public static AnalysisChoice Of(AnalyzerConfigOptionsProvider provider) =>
        new(provider.GlobalOptions.TryGetValue(Property, out var text) && text.Trim() is { Length: > 0 } said ? said : On);

    private bool Is(string word) => string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
