using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Density;
using Espalier.Dsl.Tests.Analysis.Density;

namespace Espalier.Dsl.Tests.Analysis;

/// <summary>
/// What an analysis costs is bounded by its budgets, whatever a file says. Memory is measured, as it is the same on every
/// machine: what goes through a thing once more writes something down.
/// </summary>
public class HostileFileTests
{
    private const long Megabyte = 1 << 20;

    // What each of 128 sets may spend, an eighth of what one may.
    private static readonly AnalysisOptions s_eighth = AnalysisOptions.Build.ForOneOf(128);
    private static readonly AnalysisOptions s_least = new() { PairWork = 1, RemarkWork = 1, ProfileWork = 1, RangeWork = 1 };

    public static TheoryData<string> Names => [.. HostileFile.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_build_spends_what_its_budgets_allow(string name) => Assert.InRange(Allocate(name, s_eighth), 0, 400 * Megabyte);

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_a_budget_it_costs_what_there_is_to_read(string name) => Assert.InRange(Allocate(name, s_least), 0, 100 * Megabyte);

    private static long Allocate(string name, AnalysisOptions options)
    {
        var (members, sets) = HostileFile.All[name];
        var model = ProfileRoom.Bind(members, sets);
        var set = model.Sets[^1];
        var before = GC.GetAllocatedBytesForCurrentThread();
        SetAnalyzer.Analyze(model.WorldOf(set), set, options, TestContext.Current.CancellationToken);
        CoverageMapper.Of(model.WorldOf(set), set, options, TestContext.Current.CancellationToken);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
