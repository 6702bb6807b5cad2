using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Evaluation;

/// <summary>The derived quantities of a world by name, with those that each refers to.</summary>
internal sealed class LetTable
{
    private readonly Dictionary<string, (LetModel Let, List<BoundLet> References)> _lets = new(StringComparer.Ordinal);

    public LetTable(WorldModel world)
    {
        foreach (var let in world.Lets)
        {
            var references = new List<BoundLet>();
            Collect(let.Value, references);
            _lets[let.Name] = (let, references);
        }
    }

    public BoundExpression ValueOf(string name) => _lets[name].Let.Value;

    public IReadOnlyList<BoundLet> ReferencesOf(string name) => _lets[name].References;

    private static void Collect(BoundExpression expression, List<BoundLet> references)
    {
        if (expression is BoundLet let)
            references.Add(let);
        foreach (var child in expression.Children)
            Collect(child, references);
    }
}
