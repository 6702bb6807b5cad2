using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// What derived quantities come to, once each. They may refer to one another at any depth: those that others refer to are
/// computed first, one after another.
/// </summary>
/// <typeparam name="T">What a quantity comes to.</typeparam>
/// <param name="lets">The derived quantities.</param>
/// <param name="compute">What an expression comes to; the bool is whether it is read after the step.</param>
internal sealed class LetValues<T>(LetTable lets, Func<BoundExpression, bool, T> compute)
{
    private readonly Dictionary<(string Name, bool IsNext), T> _known = [];

    /// <summary>What a derived quantity comes to.</summary>
    /// <param name="let">The quantity.</param>
    /// <param name="inNext">Whether what stands there is read after the step.</param>
    public T Find(BoundLet let, bool inNext)
    {
        var wanted = (let.Name, IsNext: let.IsNext || inNext);
        if (_known.TryGetValue(wanted, out var known))
            return known;
        var open = new Stack<(string Name, bool IsNext)>();
        open.Push(wanted);
        while (open.Count > 0)
        {
            var (name, isNext) = open.Peek();
            var count = open.Count;
            if (!_known.ContainsKey((name, isNext)))
            {
                foreach (var reference in lets.ReferencesOf(name))
                {
                    var key = (reference.Name, reference.IsNext || isNext);
                    if (!_known.ContainsKey(key))
                        open.Push(key);
                }

                if (open.Count > count)
                    continue;
                _known[(name, isNext)] = compute(lets.ValueOf(name), isNext);
            }

            open.Pop();
        }

        return _known[wanted];
    }
}
