using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Sets;

/// <summary>A line of a set that scores.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it demands: the member of the contract's <c>DemandKind</c>.</param>
/// <param name="Text">Its line.</param>
/// <param name="Place">Where its line stands.</param>
/// <param name="Group">The number of the group to whose total it adds; 0 for the set as a whole.</param>
internal abstract record TermItem(string Name, string Kind, string Text, SourcePlace Place, int Group) : ShapeItem;
