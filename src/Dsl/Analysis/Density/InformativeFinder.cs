using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Expressions;

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

    /// <summary>The share for a line that is evaluated somewhere.</summary>
    public Figure Of(ProfileLine line)
    {
        var score = line.Line is { Term: var term } ? ScoreParts.Of(term) : null;
        if (score is null || line.Timing.IsRemembering || score.Expressions.Any(space.IsRemembering))
            return Figure.Unknown(0, 1).AsNominal(line.Line is not null);
        var tape = TapeCompiler.Compile(space.Layout, space.Lets, score.Expressions);
        // Where the score depends on where in an episode a step is, so does the cadence.
        var timing = tape.Positions.Any(space.IsFact) ? line.Clocked : line.Timing;
        var isNominal = line.Timing.IsOpen || tape.Positions.Any(position => !space.IsOfPair(position));
        if (!tape.Positions.Any(IsMoved))
            return Figures.Zero;
        if (!timing.IsBounded || tape.Positions.Any(position => !space[position].IsBounded))
            return Figure.Unknown(0, 1).AsNominal(isNominal);
        return (_counter.Find(timing, score, tape) is { } share ? Figure.Exact(share) : Figures.Bounded(0, 1, double.NaN, double.NaN))
            .AsNominal(isNominal);
    }

    // Whoever learns moves through states by actions; neither the settings nor the clock are theirs to move.
    private bool IsMoved(int position) => !space.IsFact(position) && space.Layout.Elements[position].Source != VariableSource.Settings;
}
