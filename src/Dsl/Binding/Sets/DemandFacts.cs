using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets;

/// <summary>What holds of kinds of demands.</summary>
internal static class DemandFacts
{
    public static string Keyword(DemandKind kind) => kind switch
    {
        DemandKind.Reward => "reward",
        DemandKind.Penalize => "penalize",
        DemandKind.Require => "require",
        DemandKind.Forbid => "forbid",
        DemandKind.Prefer => "prefer",
        DemandKind.Achieve => "achieve",
        DemandKind.Potential => "potential",
        DemandKind.Imitate => "imitate",
        _ => "metric",
    };
}
