using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>Tells which expressions look at whether the episode ends with the step.</summary>
internal sealed class EndReaders
{
    private readonly HashSet<string> _lets = new(StringComparer.Ordinal);

    /// <summary>Looks through the derived quantities of a world; each stands after those that it refers to.</summary>
    public EndReaders(WorldModel world)
    {
        foreach (var let in world.Lets)
        {
            if (Reads(let.Value))
                _lets.Add(let.Name);
        }
    }

    /// <summary>Whether an expression, or a derived quantity that it reads, looks at the end.</summary>
    public bool Reads(BoundExpression expression) => expression switch
    {
        BoundMoment { Fact: MomentFact.Terminated or MomentFact.Truncated } => true,
        BoundLet let => _lets.Contains(let.Name),
        _ => expression.Children.Any(Reads),
    };
}
