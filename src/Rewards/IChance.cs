namespace Espalier.Rewards;

/// <summary>
/// Where an environment's chance comes from. Training passes a counter-based stream, enumeration one that replays
/// prefixes of choices and multiplies their probabilities: the environment is the same code under both.
/// </summary>
public interface IChance
{
    /// <summary>A whole number, uniform over 0 … <paramref name="count"/> − 1.</summary>
    /// <param name="count">The number of outcomes, at least 1.</param>
    int Next(int count);

    /// <summary>True with the given probability.</summary>
    /// <param name="probability">A probability in 0..1; values outside act as the nearer bound.</param>
    bool Happens(double probability);

    /// <summary>A real number, uniform over [0, 1).</summary>
    /// <exception cref="NotSupportedException">The chance enumerates: a continuous draw has no finite list of outcomes.</exception>
    double Real();
}
