using System.Collections.Immutable;

namespace Espalier.Dsl;

/// <summary>Makes equatable arrays.</summary>
public static class EquatableArray
{
    /// <summary>Copies a span: what a collection expression calls.</summary>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => new(ImmutableArray.Create(items));

    /// <summary>Wraps an array.</summary>
    public static EquatableArray<T> ToEquatable<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());
}
