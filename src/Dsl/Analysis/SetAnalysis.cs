using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Analysis;

/// <summary>What the build knows of a set before anything runs.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="Terms">Its lines that score, in the order of evaluation.</param>
/// <param name="Total">What a step can pay in all, delays taken as not delaying.</param>
/// <param name="Profile">How broadly, how often and how soon it speaks.</param>
/// <param name="Diagnostics">What is to be said of it, in no particular order.</param>
public sealed record SetAnalysis(
    string Set,
    EquatableArray<TermAnalysis> Terms,
    ScoreBounds Total,
    DensityProfile Profile,
    EquatableArray<Diagnostic> Diagnostics);
