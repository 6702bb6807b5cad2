using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>Bounds of scores and payments in words.</summary>
internal static class BoundsText
{
    /// <summary>What it says of numbers that may be no number.</summary>
    public const string Mark = "!";

    /// <summary>
    /// For a cell: <c>-1..0</c> as the language writes a range, <c>10</c> where it is one number, <c>&gt;= 0</c> where it is
    /// bounded on one side, <c>unbounded</c>, <c>never</c>; with a mark where it may also be infinite or no number.
    /// </summary>
    public static string Of(ScoreBounds bounds)
    {
        if (bounds.IsNever)
            return "never";
        if (bounds.Low > bounds.High)
            return "never finite";
        var (isBelow, isAbove) = (!double.IsInfinity(bounds.Low), !double.IsInfinity(bounds.High));
        var range = (isBelow, isAbove) switch
        {
            (false, false) => "unbounded",
            (true, false) => ">= " + Low(bounds),
            (false, true) => "<= " + High(bounds),
            _ when bounds.Low == bounds.High => NumberText.Of(bounds.Low),
            _ => $"{Low(bounds)}..{High(bounds)}",
        };
        return MayBeNoNumber(bounds) ? $"{range} {Mark}" : range;
    }

    /// <summary>For a sentence: <c>between -1 and 0</c>, <c>10</c>, <c>at least 0</c>, <c>at most 3</c>; null where there are none.</summary>
    public static string? InWords(ScoreBounds bounds) =>
        bounds.Low > bounds.High ? null : (double.IsInfinity(bounds.Low), double.IsInfinity(bounds.High)) switch
        {
            (true, true) => null,
            (false, true) => "at least " + Low(bounds),
            (true, false) => "at most " + High(bounds),
            _ when bounds.Low == bounds.High => NumberText.Of(bounds.Low),
            _ => $"between {Low(bounds)} and {High(bounds)}",
        };

    /// <summary>Beside finite bounds: it may also be infinite or no number.</summary>
    public static bool MayBeNoNumber(ScoreBounds bounds) => bounds.MayBeNotFinite && !IsOpen(bounds) && bounds.Low <= bounds.High;

    /// <summary>A bound is missing.</summary>
    public static bool IsOpen(ScoreBounds bounds) =>
        bounds.Low <= bounds.High && (double.IsInfinity(bounds.Low) || double.IsInfinity(bounds.High));

    private static string Low(ScoreBounds bounds) => NumberText.Outwards(bounds.Low, isUp: false);

    private static string High(ScoreBounds bounds) => NumberText.Outwards(bounds.High, isUp: true);
}
