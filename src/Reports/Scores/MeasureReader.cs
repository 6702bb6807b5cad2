using Espalier.Measures;
using Espalier.Runs.Results;

namespace Espalier.Reports.Scores;

/// <summary>Reads a measure from one run.</summary>
public static class MeasureReader
{
    /// <summary>The measure's value.</summary>
    /// <param name="result">The run.</param>
    /// <param name="measure">A measure that is taken.</param>
    /// <param name="probe">The probe it is read on; null for the levels of training.</param>
    /// <param name="policy">Whose episodes are read; obedience is known of the sampled policy only.</param>
    /// <param name="competence">The success from which on a run counts as competent.</param>
    /// <returns>The value, or null where the run has none.</returns>
    /// <exception cref="ArgumentException">The measure is not taken.</exception>
    public static double? Read(RunResult result, MeasureInfo measure, string? probe, double competence, PolicyReading policy = PolicyReading.Sampled)
    {
        var read = probe is null ? result.Training : result.Probes.FirstOrDefault(found => found.Name == probe);
        if (read is null)
            return null;
        var shares = policy switch
        {
            PolicyReading.Greedy => read.Greedy,
            PolicyReading.Random => read.Random,
            _ => read.Sampled,
        };
        return measure.Name switch
        {
            "return" => shares.Return,
            "success" => shares.Success,
            "intended_share" => shares.Intended,
            "rival_share" => shares.Rival,
            "nonsense_share" => shares.Nonsense,
            "obedience" => policy == PolicyReading.Sampled ? Obedience(read) : null,
            "steps_to_competence" => policy == PolicyReading.Sampled ? StepsTo(competence, result) : null,
            _ => throw new ArgumentException($"The measure {measure.Name} is not taken.", nameof(measure)),
        };
    }

    /// <summary>The end of the first interval of training whose success reaches the competence; +∞ where none does.</summary>
    private static double? StepsTo(double competence, RunResult result) =>
        result.Curve.All(point => point.Success is null)
            ? null
            : result.Curve.FirstOrDefault(point => point.IsCompetent(competence))?.Steps ?? double.PositiveInfinity;

    /// <summary>
    /// The mean, over the observed set's constraints that can be satisfied and were evaluated, of the share of evaluations
    /// that were.
    /// </summary>
    private static double? Obedience(ProbeResult probe) => probe.Observed.Average(term => term.Satisfied);
}
