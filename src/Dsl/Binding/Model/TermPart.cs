namespace Espalier.Dsl.Binding.Model;

/// <summary>A line, and the dials that act on its evaluations.</summary>
/// <param name="Term">The line.</param>
/// <param name="Thins">The thinnings, the innermost first; all must let an evaluation pass.</param>
/// <param name="Scale">What its score is multiplied with beside its weight and its thinnings.</param>
public sealed record TermPart(TermModel Term, EquatableArray<ThinModel> Thins, double Scale) : SetPart
{
    /// <summary>The share of the states in which it may speak, 1 where no <c>cover</c> acts on it.</summary>
    public double Cover { get; init; } = 1;

    /// <summary>A <c>keep</c> has silenced it: it neither scores nor pays. What it terminates, limits or remembers goes on.</summary>
    public bool IsSilenced { get; init; }
}
