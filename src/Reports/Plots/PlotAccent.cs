namespace Espalier.Reports.Plots;

/// <summary>What a plot's lines speak of: it decides their colour.</summary>
public enum PlotAccent
{
    /// <summary>Neither goal.</summary>
    Neutral,

    /// <summary>The intended goal.</summary>
    Intended,

    /// <summary>A rival goal.</summary>
    Rival,
}
