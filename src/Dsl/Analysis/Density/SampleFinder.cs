using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Estimates shares from a fixed sample of the space.</summary>
/// <param name="space">The space.</param>
/// <param name="work">What may be spent.</param>
/// <param name="positions">The positions that conditions read, ascending.</param>
/// <param name="moments">The axes of the facts of the step among them.</param>
internal sealed class SampleFinder(Space space, ProfileWork work, IReadOnlyList<int> positions, IReadOnlyList<Axis> moments)
{
    private const int MostPoints = 1 << 14;
    private const int FewestPoints = 32;

    // What a number of a point takes to be drawn, as a number of plain operations.
    private const int DrawCost = 8;

    /// <summary>The shares at which conditions hold; none where there is too little left to spend.</summary>
    /// <param name="conditions">The conditions; none reads the past.</param>
    /// <param name="asShares">What is open at a (state, action) pair is drawn; else one draw of many must do.</param>
    /// <param name="amount">What may be spent on it.</param>
    public IReadOnlyList<(double Mean, double Error)> Find(IReadOnlyList<Condition> conditions, bool asShares, double amount) =>
        Take(conditions, asShares, amount) is { } sample ? [.. sample.Sets.Select(bits => ShareOf(bits, sample.Points))] : [];

    /// <summary>For each condition the sampled pairs at which it holds, replicate after replicate; null where there is too little left to spend.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="asShares">What is open at a (state, action) pair is drawn; else one draw of many must do.</param>
    /// <param name="amount">What may be spent on it.</param>
    public (ulong[][] Sets, int Points)? Take(IReadOnlyList<Condition> conditions, bool asShares, double amount)
    {
        var draws = !asShares && conditions.Any(condition => condition.IsOpen) ? Sampler.Continuations : 1;
        var cost = (double)Sampler.Replicates * draws * conditions.Sum(condition => condition.Tape!.Cost + (DrawCost * condition.Positions.Count));
        var points = MostPoints;
        while (points >= FewestPoints && cost * points > amount)
            points /= 2;
        if (points < FewestPoints || !work.TryTake(cost * points))
            return null;
        var sampler = new Sampler(space, positions, moments);
        return ([.. conditions.Select(condition => Sample(condition, sampler, points, draws))], points);
    }

    /// <summary>The share of the pairs of a sample, and four standard errors of it.</summary>
    /// <param name="bits">The pairs of all replicates.</param>
    /// <param name="points">How many pairs a replicate has.</param>
    public static (double Mean, double Error) ShareOf(ulong[] bits, int points)
    {
        var shares = Enumerable.Range(0, Sampler.Replicates).Select(i => (double)Bits.Count(bits, (long)i * points, points) / points).ToList();
        return Summarize(shares, points);
    }

    /// <summary>The mean of what replicates came to, and four standard errors of it: not less than what a few points can change.</summary>
    public static (double Mean, double Error) Summarize(IReadOnlyList<double> replicates, int points)
    {
        var mean = replicates.Average();
        var variance = replicates.Sum(value => (value - mean) * (value - mean)) / (replicates.Count - 1);
        return (mean, Math.Max(4 * Math.Sqrt(variance / replicates.Count), 4.0 / points));
    }

    private ulong[] Sample(Condition condition, Sampler sampler, int points, int draws)
    {
        var bits = Bits.Make((long)Sampler.Replicates * points);
        var tape = condition.Tape!;
        tape.Load(space.Memory);
        for (var replicate = 0; replicate < Sampler.Replicates; replicate++)
        {
            for (var start = 0L; start < (long)points * draws; start += Tape.Width)
            {
                var count = (int)Math.Min(Tape.Width, ((long)points * draws) - start);
                sampler.Fill(tape, replicate, start, count, draws);
                tape.Run(count);
                var values = tape.Output(0);
                for (var i = 0; i < count; i++)
                {
                    if (values[i] != 0)
                        Bits.Add(bits, ((long)replicate * points) + ((start + i) / draws));
                }
            }
        }

        return bits;
    }
}
