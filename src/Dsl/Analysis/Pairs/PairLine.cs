using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>A line of a set, as it is held against others.</summary>
internal sealed class PairLine
{
    /// <summary>Reads a line.</summary>
    /// <param name="part">The line and the dials on it.</param>
    /// <param name="reader">Reads conditions and predicates.</param>
    public PairLine(TermPart part, PairReader reader)
    {
        Part = part;
        Conditions = reader.ConditionsOf(part.Term);
        if (Predicate is not { } predicate)
            return;
        Demanded = reader.PredicateOf(predicate);
        MarginKey = Demand?.Margin is { } margin ? reader.KeyOf(margin) : "";
    }

    /// <summary>The line and the dials on it.</summary>
    public TermPart Part { get; }

    /// <summary>The line.</summary>
    public TermModel Term => Part.Term;

    /// <summary>Its name.</summary>
    public string Name => Term.Name;

    /// <summary>The constraint, or null where it is another kind of line.</summary>
    public DemandModel? Demand => Term as DemandModel;

    /// <summary>What must hold for it to be evaluated.</summary>
    public PairConditions Conditions { get; }

    /// <summary>What a line that can be met wants to hold: require, forbid, prefer and imitate; else null.</summary>
    public BoundExpression? Predicate => Demand is { Kind: DemandKind.Require or DemandKind.Forbid or DemandKind.Prefer or DemandKind.Imitate } demand
        ? demand.Predicate
        : null;

    /// <summary>The same, as it is held against others.</summary>
    public PairPredicate? Demanded { get; }

    /// <summary>A text that is the same for lines of one margin, or of none: beside another, a margin says something of its own.</summary>
    public string MarginKey { get; } = "";

    /// <summary>What it pays is multiplied with this.</summary>
    public double Gain => Term.FinalWeight * Part.Scale;

    /// <summary>It demands something that the agent should always do, and pays for nothing but its absence.</summary>
    public bool IsHard => Demand is { Kind: DemandKind.Require or DemandKind.Forbid } or { Kind: DemandKind.Imitate, AsBonus: false };

    /// <summary>It is the second of two lines of one name that a mixture has, on purpose.</summary>
    public bool IsMixed => Name.Contains('.');

    /// <summary>
    /// It speaks for what its words say: it is not silenced, and its weight neither turns it around nor makes it pay nothing.
    /// A line that ends the episode speaks without a weight too.
    /// </summary>
    public bool Speaks => !Part.IsSilenced && !IsMixed && (Gain > 0 || (Gain == 0 && Demand is { Terminates: true }));
}
