using System.Collections.Immutable;

namespace Espalier.Cli.Scoring;

/// <summary>The members of a world and what they are called in C#.</summary>
/// <param name="State">Those of the state.</param>
/// <param name="Action">Those of an action.</param>
/// <param name="Settings">The settings.</param>
internal sealed record WorldMembers(
    ImmutableArray<WorldMember> State, ImmutableArray<WorldMember> Action, ImmutableArray<WorldMember> Settings);
