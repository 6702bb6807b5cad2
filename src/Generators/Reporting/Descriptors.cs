using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Microsoft.CodeAnalysis;
using DslDescriptor = Espalier.Dsl.Diagnostics.DiagnosticDescriptor;
using RoslynDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Espalier.Generators.Reporting;

/// <summary>The catalogue of the language as the compiler's descriptors.</summary>
internal static class Descriptors
{
    private const string Category = "Espalier";
    private static readonly ImmutableDictionary<string, RoslynDescriptor> s_all =
        DiagnosticCatalogue.All.ToImmutableDictionary(descriptor => descriptor.Id, Convert, StringComparer.Ordinal);

    /// <summary>The errors: what the generator reports.</summary>
    public static ImmutableArray<RoslynDescriptor> Errors { get; } = Of(isError: true);

    /// <summary>Everything else: what the analyzer reports.</summary>
    public static ImmutableArray<RoslynDescriptor> Remarks { get; } = Of(isError: false);

    /// <summary>The compiler's descriptor of one of the catalogue.</summary>
    public static RoslynDescriptor Find(DslDescriptor descriptor) => s_all[descriptor.Id];

    private static ImmutableArray<RoslynDescriptor> Of(bool isError) =>
    [
        .. s_all.Values
            .Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Error == isError)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    // An error that cannot be configured makes the compiler stop before it looks into methods: what is missing because
    // of a mistake in a .constraints file is then not reported once more wherever C# would use it.
    private static RoslynDescriptor Convert(DslDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.Title,
        descriptor.Message,
        Category,
        descriptor.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        customTags: descriptor.Severity == Severity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
