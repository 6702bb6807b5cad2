using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// The meaning of a set of constraints in its plainest form: over the checked model, in double precision. Compiled code
/// computes the same, bit by bit where the world's reals are doubles.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="set">The set.</param>
/// <param name="discount">The discount γ of its potentials.</param>
public sealed class SetInterpreter(WorldModel world, SetModel set, double discount)
{
    private readonly LetTable _lets = new(world);

    /// <summary>Begins an episode.</summary>
    public SetEpisode Start() => new(world, _lets, set, discount);
}
