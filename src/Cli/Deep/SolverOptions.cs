namespace Espalier.Cli.Deep;

/// <summary>What a solver is run with.</summary>
/// <param name="Path">The program.</param>
/// <param name="Timeout">How long a question may take: a guard, beside the count of steps that decides on any machine alike.</param>
internal sealed record SolverOptions(string Path, TimeSpan Timeout)
{
    private const long StepsPerSecond = 100_000;

    /// <summary>How many steps a question may take, as z3 counts them: the same on any machine.</summary>
    public long Steps { get; init; } = (long)(Timeout.TotalSeconds * StepsPerSecond);
}
