using System.Collections.Immutable;

namespace Espalier.Learning.Torch;

/// <summary>The widths of hidden layers, equal where their numbers are: what a record of options compares.</summary>
internal readonly struct LayerWidths(ImmutableArray<int> items) : IEquatable<LayerWidths>
{
    /// <summary>The widths.</summary>
    public ImmutableArray<int> Items { get; } = items;

    /// <inheritdoc/>
    public bool Equals(LayerWidths other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LayerWidths other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var width in Items.AsSpan())
            hash.Add(width);
        return hash.ToHashCode();
    }
}
