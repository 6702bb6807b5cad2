using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>A set that an expression stands for.</summary>
/// <param name="Text">The expression in canonical spacing, arguments and lists resolved.</param>
/// <param name="Root">The set that its dials start from, which names the draws of thinnings.</param>
/// <param name="Parts">What it consists of, in the normal form of <see cref="SetModel"/>.</param>
internal sealed record SetValue(string Text, string Root, EquatableArray<SetPart> Parts)
{
    private const int LongestShown = 60;

    /// <summary>A line of it has an error, or what it starts from does: what it seems to lack may be no mistake.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The text is that of a name, and needs no brackets inside another.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The lets of its lines, which a set that starts from it may use.</summary>
    public IReadOnlyDictionary<string, Symbol> Lets { get; init; } = new Dictionary<string, Symbol>();

    /// <summary>What <c>assert</c> demands of it.</summary>
    public EquatableArray<AssertModel> Assertions { get; init; } = [];

    /// <summary>The names of its lines and clips.</summary>
    public IReadOnlyCollection<string> LineNames => [.. Parts.Terms.Select(part => part.Term.Name), .. Parts.Clips.Select(clip => clip.Name)];

    /// <summary>Its model.</summary>
    /// <param name="world">The world.</param>
    /// <param name="place">Where it is used.</param>
    public SetModel ToModel(WorldSymbol world, SourcePlace place) =>
        new(Text, world.Namespace.Name, world.Name, world.Sets.ContainsKey(Text), Parts, null, place);

    /// <summary>Its text as a message tells it.</summary>
    public string ShortText => Text.Length <= LongestShown ? Text : Text.Substring(0, LongestShown - 1) + "…";

    /// <summary>Its text as an operand of an operator that binds to the left.</summary>
    public string AsOperand => IsNamed ? Text : $"({Text})";
}
