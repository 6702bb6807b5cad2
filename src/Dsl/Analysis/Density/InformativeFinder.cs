using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>
/// At how many of its evaluations the score of a line varies: there one of the numbers that it reads, of the state, the action
/// or the next state, changes the score when it alone is moved by a step. A step of a whole number is 1, of a real a hundredth
/// of its range, and a bool or a member of an enum steps to any other.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="axes">Finds axes on which conditions can be counted.</param>
/// <param name="shares">Counts conditions.</param>
/// <param name="work">What may be spent.</param>
internal sealed class InformativeFinder(Space space, AxisTable axes, ShareFinder shares, ProfileWork work)
{
    private readonly InformativeCounter _counter = new(space, axes, shares, work);
    private readonly InformativeSampler _sampler = new(space, work);

    private readonly Dictionary<(Condition Condition, Condition Clocked, EquatableArray<int> Expressions, MarginShape? Shape, double ValueAtMargin), Figure> _known = [];

    /// <summary>The share for a line that is evaluated somewhere; lines that score the same under the same condition have one.</summary>
    public Figure Of(ProfileLine line)
    {
        if (line.Line is not { Term: var term } || ScoreParts.Of(term) is not { } score)
            return Figure.Unknown(0, 1).AsNominal(line.Line is not null);
        var expressions = score.Expressions.Select(space.Ranges.NumberOf).ToEquatable();
        var key = (line.Condition, line.Clocked, expressions, score.Margin?.Shape, score.Margin?.ValueAtMargin ?? 0);
        if (!_known.TryGetValue(key, out var share))
            _known.Add(key, share = Find(line, score));
        return share;
    }

    private Figure Find(ProfileLine line, ScoreParts score)
    {
        if (line.Condition.IsRemembering || score.Expressions.Any(space.IsRemembering))
            return Figure.Unknown(0, 1).AsNominal();
        if (!score.Expressions.All(work.TryTakeTape))
        {
            return Figures.Bounded(0, 1, double.NaN, double.NaN).AsNominal(
                line.Condition.IsOpen || space.PositionsOf(score.Expressions).Any(position => !space.IsOfPair(position)));
        }

        var tape = TapeCompiler.Compile(space.Layout, space.Lets, score.Expressions);
        // Where the score depends on where in an episode a step is, so does the cadence.
        var timing = tape.Positions.Any(space.IsFact) ? line.Clocked : line.Condition;
        var isNominal = line.Condition.IsOpen || tape.Positions.Any(position => !space.IsOfPair(position));
        if (!tape.Positions.Any(space.IsMoved))
            return Figures.Zero;
        if (!timing.IsBounded || tape.Positions.Any(position => !space[position].IsBounded))
            return Figure.Unknown(0, 1).AsNominal(isNominal);
        if (timing.Tape is not null && _counter.Find(timing, score, tape) is { } counted)
            return Figure.Exact(counted).AsNominal(isNominal);
        var amount = work.Left / (Math.Max(shares.Remaining, 0) + 2.0);
        var (mean, error) = timing.Tape is null ? (double.NaN, double.NaN) : _sampler.Find(timing, score, tape, amount) ?? (double.NaN, double.NaN);
        return Figures.Bounded(0, 1, mean, error).AsNominal(isNominal);
    }
}
