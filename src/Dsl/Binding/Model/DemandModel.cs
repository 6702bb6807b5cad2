using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Model;

/// <summary>One constraint.</summary>
/// <param name="Kind">What it demands.</param>
/// <param name="Name">Its name, unique in its set.</param>
/// <param name="Value">
/// The number that it speaks of: for reward, penalize, metric and potential; for an imitation of real components the
/// negated squared distance. Null for the rest.
/// </param>
/// <param name="NextValue">For a potential its value in the state arrived at; else null.</param>
/// <param name="Predicate">
/// What satisfies it: for require, forbid (already negated), prefer, achieve and imitate. Null for the rest.
/// </param>
/// <param name="AsBonus">An imitation that pays 1 and 0 instead of 0 and −1.</param>
/// <param name="Margin">How a violated predicate's score falls off, or null: the plain test.</param>
/// <param name="Scope">Where it is evaluated, or null: everywhere.</param>
/// <param name="Cadence">When it is evaluated.</param>
/// <param name="Weight">What its score is multiplied with, the duration of a step included; where it changes, at first.</param>
/// <param name="Text">Its line, without documentation and the semicolon, white space folded.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where its line stands.</param>
public sealed record DemandModel(
    DemandKind Kind,
    string Name,
    BoundExpression? Value,
    BoundExpression? NextValue,
    BoundExpression? Predicate,
    bool AsBonus,
    MarginModel? Margin,
    BoundExpression? Scope,
    CadenceModel Cadence,
    double Weight,
    string Text,
    string? Documentation,
    SourcePlace Place) : TermModel(Name, Scope, Cadence, Weight, Text, Documentation, Place)
{
    /// <summary>It ends the episode: a violated require or forbid, an achieve that is achieved.</summary>
    public bool Terminates { get; init; }

    /// <summary>
    /// The budget of an episode for what it would take (weighted, undiscounted, positive), which then stays out of the
    /// reward; or null. For penalize, require and forbid.
    /// </summary>
    public double? Limit { get; init; }
}
