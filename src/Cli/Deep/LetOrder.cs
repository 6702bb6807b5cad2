using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Deep;

/// <summary>The derived quantities of a world, in an order in which each stands after those that it refers to.</summary>
internal sealed class LetOrder(WorldModel world)
{
    private readonly Dictionary<string, BoundExpression> _values = world.Lets.ToDictionary(let => let.Name, let => let.Value, StringComparer.Ordinal);

    /// <summary>The value of one, in the state before or after the step.</summary>
    public BoundExpression ValueOf(string name, bool isNext) => isNext ? _values[name].InNextState() : _values[name];

    /// <summary>Those that expressions refer to, by way of others too.</summary>
    public IEnumerable<(string Name, bool IsNext)> Under(IEnumerable<BoundExpression> expressions)
    {
        var found = new HashSet<(string, bool)>();
        var open = new Stack<BoundExpression>(expressions);
        while (open.TryPop(out var expression))
        {
            if (expression is BoundLet let && found.Add((let.Name, let.IsNext)))
                open.Push(ValueOf(let.Name, let.IsNext));
            foreach (var child in expression.Children)
                open.Push(child);
        }

        foreach (var let in world.Lets)
        {
            foreach (var isNext in (bool[])[false, true])
            {
                if (found.Contains((let.Name, isNext)))
                    yield return (let.Name, isNext);
            }
        }
    }
}
