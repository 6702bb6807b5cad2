namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What is proved of a predicate.</summary>
public enum Truth
{
    /// <summary>It is false everywhere.</summary>
    Never,

    /// <summary>It is true everywhere.</summary>
    Always,

    /// <summary>Neither is proved.</summary>
    Sometimes,
}
