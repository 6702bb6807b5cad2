using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Estimates at how many of its evaluations the score of a line varies, from a fixed sample.</summary>
/// <param name="space">The space.</param>
/// <param name="work">What may be spent.</param>
internal sealed class InformativeSampler(Space space, ProfileWork work)
{
    private const int MostPoints = 1 << 12;
    private const int FewestPoints = 32;

    // A step of a real is this part of its range.
    private const double Steps = 100;

    // What a number of a point takes to be drawn, as a number of plain operations.
    private const int DrawCost = 10;

    private readonly TapeMemory _memory = new();
    private readonly double[] _own = new double[Tape.Width];
    private readonly double[] _there = new double[Tape.Width];
    private readonly List<double[]> _here = [];

    /// <summary>The share of the evaluations at which the score varies; null where there is too little to spend, or too little was met.</summary>
    /// <param name="condition">Where and when the line is evaluated.</param>
    /// <param name="score">What its score depends on.</param>
    /// <param name="tape">The expressions of the score.</param>
    /// <param name="amount">What may be spent on it.</param>
    public (double Mean, double Error)? Find(Condition condition, ScoreParts score, Tape tape, double amount)
    {
        SortedSet<int> positions = [.. condition.Positions, .. tape.Positions];
        if (Moments.AxesOf(space, [.. positions.Where(space.IsFact)], asShares: true) is not { } moments)
            return null;
        var moves = tape.Positions.Where(space.IsMoved).Select(position => (Position: position, Count: MovesOf(position))).ToList();
        var cost = Sampler.Replicates
            * (condition.Tape!.Cost + (DrawCost * (double)positions.Count) + (tape.Cost * (1.0 + moves.Sum(move => move.Count))));
        var points = MostPoints;
        while (points >= FewestPoints && cost * points > amount)
            points /= 2;
        if (points < FewestPoints || !work.TryTake(cost * points))
            return null;
        var sampler = new Sampler(space, positions, moments);
        var shares = new List<double>();
        for (var replicate = 0; replicate < Sampler.Replicates; replicate++)
        {
            var (evaluated, varied) = (0, 0);
            for (var start = 0; start < points; start += Tape.Width)
            {
                var count = Math.Min(Tape.Width, points - start);
                condition.Tape.Load(space.Memory);
                sampler.Fill(condition.Tape, replicate, start, count, continuations: 1);
                condition.Tape.Run(count);
                tape.Load(_memory);
                sampler.Fill(tape, replicate, start, count, continuations: 1);
                var varies = Vary(score, tape, moves, count);
                for (var i = 0; i < count; i++)
                {
                    if (condition.Tape.Output(0)[i] == 0)
                        continue;
                    evaluated++;
                    varied += varies[i] ? 1 : 0;
                }
            }

            if (evaluated == 0)
                return null;
            shares.Add((double)varied / evaluated);
        }

        return SampleFinder.Summarize(shares, points);
    }

    private bool[] Vary(ScoreParts score, Tape tape, List<(int Position, int Count)> moves, int count)
    {
        var varies = new bool[count];
        tape.Run(count);
        while (_here.Count < score.Count)
            _here.Add(new double[Tape.Width]);
        for (var k = 0; k < score.Count; k++)
            NumbersOf(score, tape, k, _here[k].AsSpan(0, count));
        foreach (var (position, moved) in moves)
        {
            var column = tape.InputAt(position);
            column.AsSpan(0, count).CopyTo(_own);
            for (var move = 0; move < moved; move++)
            {
                Move(position, move, _own.AsSpan(0, count), column);
                tape.Run(count);
                for (var k = 0; k < score.Count; k++)
                {
                    NumbersOf(score, tape, k, _there.AsSpan(0, count));
                    var here = _here[k];
                    for (var i = 0; i < count; i++)
                        varies[i] |= !here[i].Equals(_there[i]);
                }
            }

            _own.AsSpan(0, count).CopyTo(column);
        }

        return varies;
    }

    private static void NumbersOf(ScoreParts score, Tape tape, int index, Span<double> numbers)
    {
        if (score.Margin is null)
        {
            tape.Output(index).AsSpan(0, numbers.Length).CopyTo(numbers);
            return;
        }

        double[][] values = [.. score.Expressions.Select((_, i) => tape.Output(i))];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = score.Number(index, values, i);
    }

    // What would leave its range stays where it is.
    private void Move(int position, int move, ReadOnlySpan<double> from, double[] to)
    {
        var dimension = space[position];
        if (!IsOrdered(position))
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = (from[i] + move + 1) % dimension.Count;
            return;
        }

        var (low, high) = (dimension.Low, dimension.High);
        var step = dimension.IsDiscrete ? 1 : (high - low) / Steps;
        for (var i = 0; i < from.Length; i++)
        {
            var moved = move == 0 ? from[i] + step : from[i] - step;
            to[i] = moved >= low && moved <= high ? moved : from[i];
        }
    }

    private bool IsOrdered(int position) => space.Layout.Elements[position].Type is RealType or IntType;

    private int MovesOf(int position) =>
        IsOrdered(position) ? 2 : (int)space[position].Count - 1;
}
