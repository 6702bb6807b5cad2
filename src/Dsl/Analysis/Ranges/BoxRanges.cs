namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// The ranges of a box: those of a ground that many boxes share, and what is different from it at a few positions. Two of them
/// are equal, and have one hash, where all their ranges are equal, whatever their grounds are.
/// </summary>
internal sealed class BoxRanges : IEquatable<BoxRanges>
{
    // Where more is different, looking for it takes longer than the copy that it saves.
    private const int MostChanges = 12;

    private readonly ValueRange[] _ground;
    private readonly (int Position, ValueRange Range)[] _changes;
    private readonly int _empty;

    private BoxRanges(ValueRange[] ground, (int Position, ValueRange Range)[] changes, int hash, int empty)
    {
        _ground = ground;
        _changes = changes;
        _empty = empty;
        Hash = hash;
    }

    /// <summary>All ranges, which it keeps.</summary>
    public static BoxRanges Of(ValueRange[] ranges)
    {
        var (hash, empty) = (0, 0);
        for (var i = 0; i < ranges.Length; i++)
        {
            hash = unchecked(hash + HashOf(i, ranges[i]));
            empty += ranges[i].IsEmpty ? 1 : 0;
        }

        return new(ranges, [], hash, empty);
    }

    /// <summary>The hash of all ranges.</summary>
    public int Hash { get; }

    /// <summary>One of them is empty.</summary>
    public bool HasEmpty => _empty > 0;

    /// <summary>The range at a position.</summary>
    public ValueRange this[int position]
    {
        get
        {
            foreach (var change in _changes)
            {
                if (change.Position == position)
                    return change.Range;
            }

            return _ground[position];
        }
    }

    /// <summary>The same with another range at a position.</summary>
    public BoxRanges With(int position, ValueRange range)
    {
        var before = this[position];
        if (before == range)
            return this;
        var hash = unchecked(Hash - HashOf(position, before) + HashOf(position, range));
        var empty = _empty - (before.IsEmpty ? 1 : 0) + (range.IsEmpty ? 1 : 0);
        var place = Array.FindIndex(_changes, change => change.Position == position);
        if (place < 0 && _changes.Length == MostChanges)
            return new(Flatten(position, range), [], hash, empty);
        var changes = new (int, ValueRange)[place < 0 ? _changes.Length + 1 : _changes.Length];
        _changes.CopyTo(changes, 0);
        changes[place < 0 ? _changes.Length : place] = (position, range);
        return new(_ground, changes, hash, empty);
    }

    /// <summary>What is made of each two ranges, where of a range and itself that range is made.</summary>
    public BoxRanges Combine(BoxRanges other, Func<ValueRange, ValueRange, ValueRange> combine)
    {
        var combined = this;
        if (ReferenceEquals(_ground, other._ground))
        {
            foreach (var (position, _) in _changes)
                combined = combined.With(position, combine(this[position], other[position]));
            foreach (var (position, range) in other._changes)
                combined = combined.With(position, combine(this[position], range));
            return combined;
        }

        for (var i = 0; i < _ground.Length; i++)
            combined = combined.With(i, combine(this[i], other[i]));
        return combined;
    }

    /// <inheritdoc/>
    public bool Equals(BoxRanges? other)
    {
        if (other is null || Hash != other.Hash || _ground.Length != other._ground.Length)
            return false;
        if (ReferenceEquals(_ground, other._ground))
            return Array.TrueForAll(_changes, change => other[change.Position] == change.Range)
                && Array.TrueForAll(other._changes, change => this[change.Position] == change.Range);
        for (var i = 0; i < _ground.Length; i++)
        {
            if (this[i] != other[i])
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BoxRanges);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash;

    private ValueRange[] Flatten(int position, ValueRange range)
    {
        var ranges = (ValueRange[])_ground.Clone();
        foreach (var change in _changes)
            ranges[change.Position] = change.Range;
        ranges[position] = range;
        return ranges;
    }

    private static int HashOf(int position, ValueRange range) => unchecked((position + 1) * -1640531535 ^ (range.GetHashCode() * 16777619));
}
