using System.Collections.Immutable;
using System.Globalization;
using Espalier.Cli.Files;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Diagnostics;

/// <summary>The line that closes a check.</summary>
internal static class FindingSummary
{
    /// <summary>How many findings there are in how many files.</summary>
    public static string Of(ImmutableArray<Finding> findings, int files)
    {
        var counts = new[]
        {
            Count(Severity.Error, "error", "errors"),
            Count(Severity.Warning, "warning", "warnings"),
            Count(Severity.Info, "suggestion", "suggestions"),
        };
        var found = counts.OfType<string>().ToList();
        return $"{(found.Count == 0 ? "Nothing to say" : string.Join(", ", found))} in {Plural(files, "file", "files")}.";

        string? Count(Severity severity, string one, string many) =>
            findings.Count(finding => finding.Severity == severity) is var count and > 0 ? Plural(count, one, many) : null;
    }

    /// <summary>A number of things.</summary>
    public static string Plural(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
