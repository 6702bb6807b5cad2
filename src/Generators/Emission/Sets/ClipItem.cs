using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Sets;

/// <summary>The total of a group is clamped.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its line.</param>
/// <param name="Place">Where its line stands.</param>
/// <param name="Low">The number of the lower bound.</param>
/// <param name="High">The number of the upper bound.</param>
/// <param name="Group">The group.</param>
internal sealed record ClipItem(string Name, string Text, SourcePlace Place, int Low, int High, int Group)
    : TermItem(Name, "Clip", Text, Place, Group);
