using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>What must hold for a line to be evaluated.</summary>
internal sealed class Condition
{
    /// <summary>Writes a condition down.</summary>
    /// <param name="space">The space.</param>
    /// <param name="work">What may be spent.</param>
    /// <param name="predicates">The predicates; all must hold.</param>
    /// <param name="cover">The share of the states in which the line speaks.</param>
    public Condition(Space space, ProfileWork work, IReadOnlyList<BoundExpression> predicates, double cover)
    {
        Predicates = predicates;
        Cover = cover;
        IsRemembering = Predicates.Any(space.IsRemembering);
        Tape = IsRemembering || !Predicates.All(work.TryTakeTape) ? null : TapeCompiler.CompileCondition(space.Layout, space.Lets, Predicates, cover);
        Positions = Tape?.Positions ?? space.PositionsOf(Predicates);
        IsOpen = IsRemembering || Positions.Any(position => !space.IsOfPair(position));
        IsBounded = !IsRemembering && Positions.All(position => space.IsFact(position) || space[position].IsBounded);
    }

    /// <summary>The predicates; all must hold.</summary>
    public IReadOnlyList<BoundExpression> Predicates { get; }

    /// <summary>The share of the states in which the line speaks.</summary>
    public double Cover { get; }

    /// <summary>It reads the past or a machine.</summary>
    public bool IsRemembering { get; }

    /// <summary>It as a tape; null where it reads the past or a machine, and where it is too large for what may be spent.</summary>
    public Tape? Tape { get; }

    /// <summary>The positions that it reads, ascending.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>It reads what is still open at a (state, action) pair: the next state, a fact of the step, or the past.</summary>
    public bool IsOpen { get; }

    /// <summary>Nothing that it reads is without a range.</summary>
    public bool IsBounded { get; }

    /// <summary>There is nothing that must hold.</summary>
    public bool IsEmpty => Predicates.Count == 0 && Cover >= 1;
}
