using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Analysis;

/// <summary>
/// How much work the analysis of a set may be. All budgets are counts, never times: the same file gives the same figures and
/// the same messages on any machine.
/// </summary>
public sealed record AnalysisOptions
{
    // From so many sets on, each has less to spend: what a file costs must not grow without end.
    private const int SetsInFull = 16;

    /// <summary>What a build spends on a set, while it is edited and when it is compiled.</summary>
    public static AnalysisOptions Build { get; } = new();

    /// <summary>What is spent where somebody waits for all that can be known.</summary>
    /// <param name="oracle">What is asked where ranges and trying do not decide.</param>
    public static AnalysisOptions Deep(ITransitionOracle oracle) => new()
    {
        PairWork = 200_000_000,
        RemarkWork = 10_000_000,
        RangeWork = 1_000_000_000,
        Oracle = oracle,
    };

    /// <summary>What is spent on a set that somebody asks about.</summary>
    public static AnalysisOptions Explanation { get; } = new() { ProfileWork = 100_000_000 };

    /// <summary>How many elements may be computed where the lines of a set are compared with each other.</summary>
    public long PairWork { get; init; } = 2_000_000;

    /// <summary>How many elements may be computed where lines are held against the declared ranges.</summary>
    public long RemarkWork { get; init; } = 100_000;

    /// <summary>How many points may be counted where a figure is computed exactly: (state, action) pairs, times next states where those are read.</summary>
    public long MostPairs { get; init; } = 10_000_000;

    /// <summary>How many plain operations the figures of a set may take: its breadth, density, delay and informative share.</summary>
    public long ProfileWork { get; init; } = 4_000_000;

    /// <summary>What is asked where ranges and trying do not decide, or null, as in a build: the compiler starts no process.</summary>
    public ITransitionOracle? Oracle { get; init; }

    /// <summary>How far sets are looked into.</summary>
    public Thoroughness Thoroughness => Oracle is null ? Thoroughness.Analysis : Thoroughness.Deep;

    /// <summary>How many numbers may be computed to tell what expressions may be, for all that is said of a set.</summary>
    public long RangeWork { get; init; } = RangeEvaluator.UsualWork;

    /// <summary>
    /// The options for one of several sets that are analysed together. The share of each falls in halves, so that one set more
    /// seldom changes what is known of the others.
    /// </summary>
    /// <param name="sets">How many sets there are.</param>
    public AnalysisOptions ForOneOf(int sets)
    {
        var options = this;
        for (var most = SetsInFull; most < sets && most < int.MaxValue / 2; most *= 2)
        {
            options = options with
            {
                PairWork = Math.Max(1, options.PairWork / 2),
                RemarkWork = Math.Max(1, options.RemarkWork / 2),
                ProfileWork = Math.Max(1, options.ProfileWork / 2),
                RangeWork = Math.Max(1, options.RangeWork / 2),
            };
        }

        return options;
    }
}
