using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>Finds the variables that lines speak of, through what the world derives from them.</summary>
/// <param name="world">The world.</param>
internal sealed class MentionReader(WorldModel world)
{
    private readonly Dictionary<string, LetModel> _lets = world.Lets.ToDictionary(let => let.Name, StringComparer.Ordinal);
    private readonly Dictionary<(string Let, bool IsNext), IReadOnlyCollection<(VariableSource, string)>> _inLets = [];

    /// <summary>How a line speaks of the variables; of the state both before and after the step, under <see cref="VariableSource.State"/>.</summary>
    public Dictionary<(VariableSource Source, string Name), Mention> MentionsOf(TermModel term)
    {
        var found = new Dictionary<(VariableSource, string), Mention>();
        foreach (var condition in LineExpressions.ConditionsOf(term))
            Add(condition, Mention.Scope);
        foreach (var expression in LineExpressions.BodyOf(term))
            Add(expression, Mention.Body);
        return found;

        void Add(BoundExpression expression, Mention part)
        {
            foreach (var (source, name) in ReadBy(expression))
            {
                // What is only read after the step is marked so, beside where that is.
                var isNext = source == VariableSource.Next;
                var key = (isNext ? VariableSource.State : source, name);
                var mention = !isNext ? part : part == Mention.Scope ? Mention.Scope | Mention.Next : Mention.Next;
                found[key] = found.GetValueOrDefault(key) | mention;
            }
        }
    }

    /// <summary>The variables that an expression reads.</summary>
    public IReadOnlyCollection<(VariableSource Source, string Name)> ReadBy(BoundExpression expression)
    {
        var found = new HashSet<(VariableSource, string)>();
        Collect(expression, isNext: false, found);
        return found;
    }

    private void Collect(BoundExpression expression, bool isNext, HashSet<(VariableSource, string)> found)
    {
        if (expression is BoundVariable variable)
            found.Add((isNext && variable.Source == VariableSource.State ? VariableSource.Next : variable.Source, variable.Name));
        else if (expression is BoundLet let && _lets.ContainsKey(let.Name))
            found.UnionWith(InLet(let.Name, isNext || let.IsNext));
        foreach (var child in expression.Children)
            Collect(child, isNext, found);
    }

    private IReadOnlyCollection<(VariableSource, string)> InLet(string name, bool isNext)
    {
        if (!_inLets.TryGetValue((name, isNext), out var known))
        {
            var found = new HashSet<(VariableSource, string)>();
            Collect(_lets[name].Value, isNext, found);
            _inLets.Add((name, isNext), known = found);
        }

        return known;
    }
}
