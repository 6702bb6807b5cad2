namespace Espalier.Cli.Deep;

/// <summary>How computing with doubles is read in a theory of real numbers.</summary>
internal enum SmtReading
{
    /// <summary>Nothing is rounded, and the step is an episode's first where the past is read: what holds is likely to hold in doubles.</summary>
    Exact,

    /// <summary>The same where no two numbers that are compared are nearly equal, and nothing is divided by zero.</summary>
    Apart,

    /// <summary>
    /// Every result is a number within the error of its rounding, or anything where it may not be finite: whatever doubles can do
    /// is a model of it, so that what has no model happens nowhere.
    /// </summary>
    Rounded,
}
