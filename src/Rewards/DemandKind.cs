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

    /// <summary>Clamps the total of what stands above it.</summary>
    Clip,

    /// <summary>Replaces the total of what stands above it.</summary>
    Override,

    /// <summary>A reward machine (Toro Icarte et al. 2018).</summary>
    Machine,

    /// <summary>A task (Jothimurugan, Alur and Bastani 2019).</summary>
    Task,
}
