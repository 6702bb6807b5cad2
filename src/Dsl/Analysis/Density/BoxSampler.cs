using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Estimates how much of the boxes in which nothing is proved belongs to any of some conditions, from a fixed sample of them.</summary>
/// <param name="space">The space.</param>
/// <param name="work">What may be spent.</param>
/// <param name="conditions">The conditions, as the boxes number them.</param>
internal sealed class BoxSampler(Space space, ProfileWork work, IReadOnlyList<Condition> conditions)
{
    private const int MostPoints = 1 << 14;
    private const int FewestPoints = 32;

    // What a number of a point takes to be drawn, as a number of plain operations.
    private const int DrawCost = 10;

    /// <summary>The share of all points that lies in the boxes and belongs to any condition; null where there is too little to spend.</summary>
    /// <param name="boxes">The boxes.</param>
    /// <param name="amount">What may be spent on it.</param>
    public (double Mean, double Error)? Find(IReadOnlyList<OpenBox> boxes, double amount)
    {
        var positions = conditions.SelectMany(condition => condition.Positions).Distinct().OrderBy(position => position).ToList();
        var cost = (double)Sampler.Replicates * conditions.Sum(condition => condition.Tape!.Cost + (DrawCost * condition.Positions.Count));
        var points = MostPoints;
        while (points >= FewestPoints && cost * points > amount)
            points /= 2;
        if (points < FewestPoints || !work.TryTake(cost * points))
            return null;
        var all = boxes.Sum(box => box.Share);
        var sampler = new Sampler(space, positions, [.. boxes.Select(box => (box.Box, box.Share))]);
        var shares = new double[Sampler.Replicates];
        for (var replicate = 0; replicate < shares.Length; replicate++)
        {
            var held = Bits.Make(points);
            foreach (var condition in conditions)
            {
                condition.Tape!.Load(space.Memory);
                for (var start = 0; start < points; start += Tape.Width)
                {
                    var count = Math.Min(Tape.Width, points - start);
                    sampler.Fill(condition.Tape, replicate, start, count, continuations: 1);
                    condition.Tape.Run(count);
                    var values = condition.Tape.Output(0);
                    for (var i = 0; i < count; i++)
                    {
                        if (values[i] != 0)
                            Bits.Add(held, start + i);
                    }
                }
            }

            shares[replicate] = all * Bits.Count(held, 0, points) / points;
        }

        var (mean, error) = SampleFinder.Summarize(shares, points);
        return (mean, Math.Max(error, all / points));
    }
}
