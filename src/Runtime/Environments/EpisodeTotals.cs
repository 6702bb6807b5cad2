namespace Espalier.Runtime.Environments;

/// <summary>The episodes that have ended so far, as sums.</summary>
/// <param name="Episodes">Their number.</param>
/// <param name="Return">The sum of their undiscounted returns, as paid.</param>
/// <param name="Length">The sum of their lengths, in steps.</param>
/// <param name="Successes">Those that reached the intended goal at some time; 0 without goals.</param>
public readonly record struct EpisodeTotals(long Episodes, double Return, long Length, long Successes);
