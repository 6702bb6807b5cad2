using System.Text.Json.Nodes;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Tests.Binding;

namespace Espalier.Dsl.Tests.Analysis.StaticChecks;

/// <summary>
/// The mistakes of published reward functions that a build must see: each as a file, with all that is said of it. What is
/// asked for stands in <c>static_checks.json</c>, by the name of the case; files of other names are variations.
/// </summary>
public class StaticCheckTests
{
    private static readonly string s_folder = Path.Combine(Repository.Folder, "tests", "Dsl.Tests", "Analysis", "StaticChecks");

    public static TheoryData<string, string, string> Said { get; } = new()
    {
        { "S01_unknown_term", "ESP2040 Error", "Did you mean 'stumble'?" },
        { "S03_negative_margin", "ESP3007 Error", "this is -1" },
        { "S05_never_active", "ESP4053 Warning", "is always 0: calf is in -2.818..-0.888" },
        { "S07_overlapping_guards", "ESP4012 Warning", "both 'f' and 'a' hold where f and a" },
        { "S07_without_overlap", "", "" },
        { "S09_unit_mismatch", "ESP3031 Error", "'abs(theta)' is in rad and '8<deg>' is in deg" },
        { "S09_suspicious_threshold", "ESP4042 Warning", "always holds: abs(theta) is in 0..3.1416<rad>" },
        { "S11_sqrt_negative", "ESP4047 Warning", "a root needs at least 0" },
        { "S13_clip_masks", "ESP4062 Info", "Move 'termination' below the clip" },
        { "S15_unsat_scope", "ESP4040 Error", "'x > 0.5 and x < 0.4' never holds" },
        { "S17_index", "ESP3009 Error", "its elements are 0 to 5" },
        { "S19_window_step", "ESP3060 Error", "no whole number of steps" },
        { "S21_max_at_rest", "ESP4063 Info", "wherever v is 0" },
        { "S23_polarity", "ESP4019 Warning, ESP4019 Warning", "turns around what 'penalize' says" },
        { "S25_curriculum_key", "ESP5005 Error", "max_vel" },
        { "S27_event_scaled_by_dt", "ESP3016 Error", "'at end' speaks at moments" },
        { "S29_contradiction", "ESP4072 Warning, ESP4072 Warning", "where x in 4..10: together they come to 0" },
        { "S31_latched_gate", "ESP4059 Warning", "'distance < 0.012' never holds" },
        { "S33_ok", "", "" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void Of_each_file_this_is_said_and_nothing_else(string name, string ids, string part)
    {
        var found = Diagnose(name);

        Assert.Equal(ids, string.Join(", ", found.Select(diagnostic => $"{diagnostic.Descriptor.Id} {diagnostic.Descriptor.Severity}")));
        Assert.Contains(part, string.Join('\n', found.Select(diagnostic => diagnostic.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_case_is_reported_as_severely_as_it_asks_for()
    {
        var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(s_folder, "static_checks.json")))!["vectors"]!.AsArray();

        Assert.Equal(17, cases.Count);
        Assert.All(cases, vector =>
        {
            var asked = vector!["expect"]!.AsArray().Select(expected => Enum.Parse<Severity>((string)expected!["severity"]!, ignoreCase: true)).ToList();
            var said = Diagnose((string)vector["id"]!).Select(diagnostic => diagnostic.Descriptor.Severity).ToList();
            Assert.Equal(asked.Count, said.Count);
            Assert.All(asked.Order().Zip(said.Order()), pair => Assert.True(pair.Second >= pair.First));
        });
    }

    private static IReadOnlyList<Diagnostic> Diagnose(string name)
    {
        var parsed = Parser.Parse(new SourceText(name, File.ReadAllText(Path.Combine(s_folder, "Cases", name + ".constraints"))));
        var bound = Binder.Bind([parsed], Field.Schemas, TestContext.Current.CancellationToken);
        return [.. ModelAnalyzer.Diagnose([parsed], bound, AnalysisOptions.Build, TestContext.Current.CancellationToken)];
    }
}
