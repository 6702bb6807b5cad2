namespace Espalier.Reports.Plots;

/// <summary>What a horizontal axis shows.</summary>
public enum XAxisKind
{
    /// <summary>Environment steps, from 0.</summary>
    Steps,

    /// <summary>The values of an axis of the study, each marked.</summary>
    Values,
}
