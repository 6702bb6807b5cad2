namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>What a predicate says, as a tree of tests.</summary>
internal abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>What always holds.</summary>
    public static Claim True { get; } = new All([]);

    /// <summary>What never holds.</summary>
    public static Claim False { get; } = new Any([]);

    /// <summary>A number lies in a region.</summary>
    /// <param name="Key">The canonical text of the number.</param>
    /// <param name="Region">The region.</param>
    /// <param name="Domain">Where the number lies at all.</param>
    public sealed record Test(string Key, Region Region, Region Domain) : Claim;

    /// <summary>All parts hold.</summary>
    public sealed record All(IReadOnlyList<Claim> Parts) : Claim;

    /// <summary>One of the parts holds.</summary>
    public sealed record Any(IReadOnlyList<Claim> Parts) : Claim;

    /// <summary>Something that cannot be said in these words: it may hold or not.</summary>
    public sealed record Unknown : Claim;
}
