using Espalier.Measures.Statistics;

namespace Espalier.Reports.Verdicts;

/// <summary>What the runs say about an expectation, before it is judged.</summary>
internal sealed record Evidence
{
    /// <summary>The sides' figures, as the beginning of a sentence.</summary>
    public required string Sides { get; init; }

    /// <summary>The number of seeds on the side that has fewer.</summary>
    public required int Seeds { get; init; }

    /// <summary>What <see cref="Effect"/> is.</summary>
    public required string EffectName { get; init; }

    /// <summary>The estimate; null where there are too few seeds for an interval.</summary>
    public required Interval? Effect { get; init; }

    /// <summary>The value of <see cref="Effect"/> that means: no difference.</summary>
    public double Neutral { get; init; }

    /// <summary>The p of the test that the expectation asks for; null where there are too few seeds.</summary>
    public required double? PValue { get; init; }

    /// <summary>The half-width within which a difference counts as none; null where there is none.</summary>
    public double? Negligible { get; init; }

    /// <summary>Whether the difference is shown to lie within ±<see cref="Negligible"/>.</summary>
    public bool IsNegligible { get; init; }

    /// <summary>How many seeds a decision would take, as a clause of a sentence; null where that is not known.</summary>
    public string? SeedsNeeded { get; init; }
}
