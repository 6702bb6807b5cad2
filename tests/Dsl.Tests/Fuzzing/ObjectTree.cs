using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Espalier.Dsl.Tests.Fuzzing;

/// <summary>Walks everything that a record holds, each thing once.</summary>
internal static class ObjectTree
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();

    public static IReadOnlyCollection<object> Flatten(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object>([root]);
        while (waiting.TryPop(out var value))
        {
            if (!seen.Add(value))
                continue;
            foreach (var part in Parts(value))
            {
                if (part is not (null or string) && !part.GetType().IsPrimitive && !part.GetType().IsEnum)
                    waiting.Push(part);
            }
        }

        return seen;
    }

    private static IEnumerable<object?> Parts(object value) => value is IEnumerable items
        ? items.Cast<object?>()
        : s_properties.GetOrAdd(value.GetType(), Readable).Select(property => property.GetValue(value));

    private static PropertyInfo[] Readable(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract"),
    ];
}
