namespace Espalier.Runs.Results;

/// <summary>The share of levels on which a goal was reached first.</summary>
/// <param name="Goal">The goal's name.</param>
/// <param name="Share">The share.</param>
public sealed record GoalShare(string Goal, double Share);
