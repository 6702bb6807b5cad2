using System.Runtime.CompilerServices;

namespace Espalier.Dsl.Evaluation;

/// <summary>Tells nodes apart by where they are, not by what they say.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static ByReference<T> Comparer { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
