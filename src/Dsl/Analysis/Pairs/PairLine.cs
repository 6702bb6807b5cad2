using System.Globalization;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>A line of a set, as it is held against others.</summary>
internal sealed class PairLine
{
    /// <summary>Reads a line.</summary>
    /// <param name="part">The line and the dials on it.</param>
    /// <param name="reads">What expressions read.</param>
    /// <param name="claims">What predicates say.</param>
    /// <param name="reading">Recognises expressions.</param>
    public PairLine(TermPart part, ReadsTable reads, ClaimReader claims, CanonicalReading reading)
    {
        Part = part;
        Conditions = new[] { part.Term.Scope, CadenceCondition.Of(part.Term.Cadence) }.OfType<BoundExpression>().ToEquatable();
        ConditionReads = reads.Of(Conditions);
        ConditionClaims = [.. Conditions.Select(claims.Read)];
        ConditionKey = KeyOf(Conditions, reading);
        if (Predicate is not { } predicate)
            return;
        PredicateReads = reads.Of(predicate);
        PredicateClaim = claims.Read(predicate);
        PredicateKey = reading.TextOf(predicate);
        MarginKey = Demand?.Margin is { } margin
            ? string.Format(CultureInfo.InvariantCulture, "within {0} {1} {2:R}", reading.TextOf(margin.Width), margin.Shape, margin.ValueAtMargin)
            : "";
    }

    /// <summary>The line and the dials on it.</summary>
    public TermPart Part { get; }

    /// <summary>The line.</summary>
    public TermModel Term => Part.Term;

    /// <summary>Its name.</summary>
    public string Name => Term.Name;

    /// <summary>The constraint, or null where it is another kind of line.</summary>
    public DemandModel? Demand => Term as DemandModel;

    /// <summary>What must hold for it to be evaluated: its scope, and when its cadence fires.</summary>
    public EquatableArray<BoundExpression> Conditions { get; }

    /// <summary>What its conditions read.</summary>
    public Reads ConditionReads { get; }

    /// <summary>What its conditions say.</summary>
    public IReadOnlyList<Claim> ConditionClaims { get; }

    /// <summary>A text that is the same for lines that are evaluated under conditions written alike; null where they are too large.</summary>
    public string? ConditionKey { get; }

    /// <summary>What a line that can be met wants to hold: require, forbid, prefer and imitate; else null.</summary>
    public BoundExpression? Predicate => Demand is { Kind: DemandKind.Require or DemandKind.Forbid or DemandKind.Prefer or DemandKind.Imitate } demand
        ? demand.Predicate
        : null;

    /// <summary>What its predicate reads.</summary>
    public Reads? PredicateReads { get; }

    /// <summary>What its predicate says.</summary>
    public Claim? PredicateClaim { get; }

    /// <summary>The canonical text of its predicate; null where it is too large.</summary>
    public string? PredicateKey { get; }

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

    private static string? KeyOf(EquatableArray<BoundExpression> conditions, CanonicalReading reading)
    {
        var texts = conditions.Select(reading.TextOf).ToList();
        texts.Sort(StringComparer.Ordinal);
        return texts.Contains(null) ? null : string.Join(" & ", texts);
    }
}
