namespace Espalier.Runs.Experiments;

/// <summary>How the sides of an expectation relate.</summary>
public enum ExpectedRelation
{
    /// <summary>Left is below right.</summary>
    Less,

    /// <summary>Left is above right.</summary>
    Greater,

    /// <summary>The difference lies within a declared half-width.</summary>
    EqualWithin,

    /// <summary>Left falls along an axis.</summary>
    FallsWith,

    /// <summary>Left rises along an axis.</summary>
    RisesWith,
}
