using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Binding.Symbols;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Finds out where an agent's conduct can end an episode before its horizon.</summary>
internal static class EarlyEnd
{
    /// <summary>Why an episode can end early, as far as that is evident from what is declared; else null.</summary>
    public static string? Find(EquatableArray<SetPart> parts, WorldSymbol world)
    {
        foreach (var term in parts.Terms.Select(part => part.Term))
        {
            if (term is DemandModel { Terminates: true } or MachineModel { Terminates: true })
                return $"'{term.Name}' ends it";
            if (term.Expressions.Any(ReadsTermination))
                return $"'{term.Name}' speaks of 'terminated'";
        }

        return world.Members.Values.OfType<LetSymbol>().FirstOrDefault(let => ReadsTermination(let.Value)) is { } let
            ? $"'{let.Name}' speaks of 'terminated'"
            : null;
    }

    private static bool ReadsTermination(BoundExpression expression) =>
        expression is BoundMoment { Fact: MomentFact.Terminated } || expression.Children.Any(ReadsTermination);
}
