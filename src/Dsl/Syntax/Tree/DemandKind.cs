namespace Espalier.Dsl.Syntax.Tree;

/// <summary>What a constraint demands.</summary>
public enum DemandKind
{
    /// <summary><c>reward E</c>.</summary>
    Reward,

    /// <summary><c>penalize E</c>.</summary>
    Penalize,

    /// <summary><c>require P</c>.</summary>
    Require,

    /// <summary><c>forbid P</c>.</summary>
    Forbid,

    /// <summary><c>prefer P</c>.</summary>
    Prefer,

    /// <summary><c>achieve P</c>.</summary>
    Achieve,

    /// <summary><c>potential E</c>.</summary>
    Potential,

    /// <summary><c>imitate a == E</c> or <c>imitate a in MASK</c>.</summary>
    Imitate,

    /// <summary><c>metric E</c>.</summary>
    Metric,
}
