namespace Espalier.Rewards;

/// <summary>What a constraint demands.</summary>
public enum DemandKind
{
    /// <summary>Pays a number.</summary>
    Reward,

    /// <summary>Takes a number.</summary>
    Penalize,

    /// <summary>Takes where a predicate fails.</summary>
    Require,

    /// <summary>Takes where a predicate holds.</summary>
    Forbid,

    /// <summary>Pays where a predicate holds.</summary>
    Prefer,

    /// <summary>Pays once an episode, when a predicate first holds.</summary>
    Achieve,

    /// <summary>Pays the discounted difference of a function of the state (Ng, Harada and Russell 1999).</summary>
    Potential,

    /// <summary>Takes where an action differs from a teacher's.</summary>
    Imitate,

    /// <summary>Is logged and never paid.</summary>
    Metric,
}
