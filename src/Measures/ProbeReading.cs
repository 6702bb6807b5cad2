namespace Espalier.Measures;

/// <summary>Where a measure is read.</summary>
public enum ProbeReading
{
    /// <summary>In training only.</summary>
    Never,

    /// <summary>In training, or on a probe where one is named.</summary>
    WhereNamed,

    /// <summary>On a probe only.</summary>
    Always,
}
