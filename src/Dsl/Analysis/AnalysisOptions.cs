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

    /// <summary>How many (state, action) pairs may be enumerated, so that a figure is exact.</summary>
    public long MostPairs { get; init; } = 10_000_000;

    /// <summary>
    /// How many elements may be computed for the profile of a set, over all points and boxes: an operator on one number is one.
    /// </summary>
    public long ProfileWork { get; init; } = 4_000_000;

    /// <summary>How many elements may be computed where ranges are propagated through the expressions of a set.</summary>
    public long RangeWork { get; init; } = 2_000_000;

    /// <summary>How many elements may be computed where the lines of a set are compared with each other.</summary>
    public long PairWork { get; init; } = 2_000_000;

    /// <summary>
    /// A set that an experiment dials in place is analysed as a declared one is. In a build only its bounds are computed: what
    /// is to be said of its lines is said where they are declared.
    /// </summary>
    public bool IsFull { get; init; }

    /// <summary>
    /// The options for one of several sets that are analysed together. The share of each falls in halves, so that one set more
    /// seldom changes what is known of the others.
    /// </summary>
    /// <param name="sets">How many sets there are.</param>
    public AnalysisOptions ForOneOf(int sets)
    {
        var options = this;
        for (var most = SetsInFull; most < sets && most < int.MaxValue / 2; most *= 2)
            options = options with
            {
                MostPairs = Half(options.MostPairs),
                ProfileWork = Half(options.ProfileWork),
                RangeWork = Half(options.RangeWork),
                PairWork = Half(options.PairWork),
            };
        return options;

        static long Half(long budget) => Math.Max(1, budget / 2);
    }

    /// <summary>The same with all that is spent on work multiplied.</summary>
    /// <param name="factor">By what, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is below 1.</exception>
    public AnalysisOptions Times(int factor)
    {
        if (factor < 1)
            throw new ArgumentOutOfRangeException(nameof(factor));
        return this with
        {
            ProfileWork = Product(ProfileWork),
            RangeWork = Product(RangeWork),
            PairWork = Product(PairWork),
        };

        long Product(long budget) => budget > long.MaxValue / factor ? long.MaxValue : budget * factor;
    }
}
