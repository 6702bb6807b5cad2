namespace Espalier.Reports.Verdicts;

/// <summary>What became of an expectation.</summary>
public enum VerdictStatus
{
    /// <summary>What was expected is shown.</summary>
    Held,

    /// <summary>The opposite is shown, or that there is no difference to speak of.</summary>
    Failed,

    /// <summary>Neither is shown, or the comparison would not be fair.</summary>
    Undecided,

    /// <summary>There are too few seeds to say anything, or a preset leaves out what was asked.</summary>
    NoVerdict,
}
