namespace Espalier.Dsl.Binding;

/// <summary>Puts declarations after what they refer to. Long chains are no deeper on the stack than short ones.</summary>
internal static class DependencyOrder
{
    /// <summary>Sorts declarations so that each stands after its dependencies.</summary>
    /// <param name="items">The declarations, in the order of the file, which is kept where dependencies allow it.</param>
    /// <param name="dependenciesOf">What a declaration refers to.</param>
    /// <param name="onCircle">Called with the members of a circle, each referring to the next and the last to the first.</param>
    public static List<T> Sort<T>(
        IReadOnlyCollection<T> items, Func<T, IEnumerable<T>> dependenciesOf, Action<IReadOnlyList<T>> onCircle)
        where T : class
    {
        var sorted = new List<T>(items.Count);
        var done = new HashSet<T>();
        var path = new List<T>();
        var open = new HashSet<T>();
        var pending = new Stack<IEnumerator<T>>();
        foreach (var item in items)
            Visit(item);
        return sorted;

        void Visit(T root)
        {
            Enter(root);
            while (pending.Count > 0)
            {
                if (pending.Peek().MoveNext())
                {
                    Enter(pending.Peek().Current);
                    continue;
                }

                pending.Pop().Dispose();
                var finished = path[path.Count - 1];
                path.RemoveAt(path.Count - 1);
                open.Remove(finished);
                done.Add(finished);
                sorted.Add(finished);
            }
        }

        void Enter(T item)
        {
            if (done.Contains(item))
                return;
            if (open.Contains(item))
            {
                onCircle(path.GetRange(path.IndexOf(item), path.Count - path.IndexOf(item)));
                return;
            }

            open.Add(item);
            path.Add(item);
            pending.Push(dependenciesOf(item).GetEnumerator());
        }
    }

    /// <summary><c>a → b → a</c>; of a very long circle the first members.</summary>
    public static string DescribeCircle(IReadOnlyList<string> names)
    {
        const int Most = 6;
        var shown = names.Take(Most).Select(name => $"'{name}'");
        return string.Join(" refers to ", names.Count > Most ? shown.Append("others") : shown.Append($"'{names[0]}'"));
    }
}
