using System.Collections.Immutable;

namespace Espalier.Rewards;

/// <summary>One discrete component of an action.</summary>
/// <param name="Name">The component's name in the <c>.constraints</c> file.</param>
/// <param name="Options">The names of its values, in the order of their indices.</param>
public sealed record ChoiceInfo(string Name, ImmutableArray<string> Options);
