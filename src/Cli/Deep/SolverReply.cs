namespace Espalier.Cli.Deep;

/// <summary>What came back from a solver.</summary>
/// <param name="Text">What it wrote; null where it did not get to the end.</param>
/// <param name="Failure">Why it did not, as the end of a sentence that begins with <c>because</c>; null where it did.</param>
internal readonly record struct SolverReply(string? Text, string? Failure);
