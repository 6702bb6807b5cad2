namespace Espalier.Dsl.Binding.Model;

/// <summary>A bound on a figure of the analysis: one of those that <c>assert</c> lists.</summary>
/// <param name="Figure">The figure's name: breadth, density, delay, informative_share.</param>
/// <param name="Low">The least value that is allowed; −∞ where there is none.</param>
/// <param name="High">The greatest value that is allowed; ∞ where there is none.</param>
/// <param name="IsStrict">The bound itself is not allowed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record AssertModel(string Figure, double Low, double High, bool IsStrict, SourcePlace Place);
