using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>
/// Looks for transitions at which predicates hold: gives one variable after another a value, and narrows what the others may
/// be. What it finds the interpreter has confirmed; that there is none it knows where all that is read has finitely many values,
/// and where the ranges leave nothing. What that leaves open is asked of an oracle, where there is one.
/// </summary>
/// <param name="ranges">Narrows boxes.</param>
/// <param name="reads">What expressions read.</param>
/// <param name="work">What may be spent.</param>
/// <param name="oracle">The oracle, or null.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class PointSearch(
    RangeEvaluator ranges, ReadsTable reads, PairWork work, ITransitionOracle? oracle, CancellationToken cancellation)
{
    private const int MostNodes = 256;
    private const int MostPositions = 64;
    private const int MostPasses = 3;

    /// <summary>What is searched for in vain is asked of an oracle.</summary>
    public bool HasOracle => oracle is not null;

    /// <summary>Looks for a transition in a box.</summary>
    /// <param name="box">Where to look.</param>
    /// <param name="demands">The predicates, and whether they hold.</param>
    public Finding Find(Box box, params IReadOnlyList<(BoundExpression Predicate, bool Holds)> demands)
    {
        var read = reads.Of(demands.Select(demand => demand.Predicate));
        // Only an episode's first step tells by itself what is remembered.
        var start = read.IsRemembering ? box.With(MomentFact.Elapsed, ValueRange.Whole(0, 0)) : box;
        var search = new Search(this, demands, [.. read.Facts.Select(box.Layout.PositionOf), .. MentionedPositions.Of(box.Layout, read.Mentions)]);
        var found = search.Solve(start);
        var isEmpty = found is false && !search.HasSkipped && !read.IsRandom && (!read.IsRemembering || Narrow(box, demands).IsEmpty);
        return search.Found is not null || isEmpty || oracle is null ? new Finding(search.Found, isEmpty, null) : Ask(oracle, box, demands, read);
    }

    private Finding Ask(ITransitionOracle asked, Box box, IReadOnlyList<(BoundExpression Predicate, bool Holds)> demands, Reads read)
    {
        var narrow = Narrow(box, demands);
        if (narrow.IsEmpty)
            return new Finding(null, true, null);
        var answer = asked.Answer(new TransitionQuestion(ranges, narrow, demands, read), cancellation);
        return new Finding(answer.Transition, answer is { Transition: null, Reason: null }, answer.Reason);
    }

    /// <summary>A box that holds all transitions of another at which predicates hold.</summary>
    public Box Narrow(Box box, params IReadOnlyList<(BoundExpression Predicate, bool Holds)> demands)
    {
        for (var pass = 0; pass < MostPasses && !box.IsEmpty; pass++)
        {
            var before = box;
            foreach (var (predicate, holds) in demands)
            {
                if (!work.TryTake(predicate))
                    return box;
                box = ranges.Narrow(box, predicate, holds);
                if (box.IsEmpty)
                    return box;
            }

            if (demands.Count == 1 || box.Equals(before))
                break;
        }

        return box;
    }

    /// <summary>What a search has come to.</summary>
    /// <param name="Transition">A transition at which the predicates are as they are demanded to be, or null.</param>
    /// <param name="IsProvedEmpty">There is none.</param>
    /// <param name="Open">Why the oracle does not know; null where it was not asked, and where it does.</param>
    public readonly record struct Finding(Transition? Transition, bool IsProvedEmpty, string? Open);

    private sealed class Search(
        PointSearch owner, IReadOnlyList<(BoundExpression Predicate, bool Holds)> demands, List<int> positions)
    {
        private int _nodes;

        /// <summary>What was found, or null.</summary>
        public Transition? Found { get; private set; }

        /// <summary>Not all that is read was given a value.</summary>
        public bool HasSkipped { get; private set; }

        /// <summary>Whether there is a transition; null where that stays open.</summary>
        public bool? Solve(Box box)
        {
            if (++_nodes > MostNodes || owner.IsSpent)
                return null;
            box = owner.Narrow(box, demands);
            if (box.IsEmpty)
                return false;
            var free = positions.FindIndex(position => !box[position].IsPoint);
            if (free < 0 || free >= MostPositions)
            {
                HasSkipped |= free >= 0;
                return Confirm(box);
            }

            var position = positions[free];
            var candidates = Candidates.Of(box[position]);
            var isDecided = candidates.AreAll;
            foreach (var value in candidates.Values)
            {
                var found = Solve(box.With(position, ValueRange.Of(value)));
                if (found is true)
                    return true;
                isDecided &= found is false;
            }

            return isDecided ? false : null;
        }

        private bool? Confirm(Box box)
        {
            var transition = BoxPoint.Of(box);
            if (!new FirstStep(box.Layout.World, transition).AllAreSo(demands))
                return HasSkipped ? null : false;
            Found = transition;
            return true;
        }
    }

    private bool IsSpent => work.IsSpent;
}
