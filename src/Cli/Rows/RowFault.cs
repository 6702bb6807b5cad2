using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Rows;

/// <summary>The messages about rows that cannot be read.</summary>
internal static class RowFault
{
    private const int LongestExcerpt = 40;

    /// <summary>A value is not what its member holds.</summary>
    public static string Mismatch(string path, ScalarCodec codec, string found) =>
        $"{path} must be {codec.Expectation}, but is {Excerpt(found)}.{codec.Suggest(found)}";

    /// <summary>Something else stands where an array must.</summary>
    public static string NoArray(string path, RowMember member, string found) => $"{path} must be {DescribeArray(member)}, but is {Excerpt(found)}.";

    /// <summary>An array has another length.</summary>
    public static string WrongLength(string path, int expected, string found) => $"{path} must have {expected} elements, but has {found}.";

    /// <summary>There is no such field.</summary>
    public static string Unknown(string path, string name, IEnumerable<string> candidates) =>
        $"'{path}' is no field of a row." + (Spelling.FindNearest(name, candidates) is { } near
            ? $" Did you mean '{path[..^name.Length]}{near}'?"
            : "");

    /// <summary>A field is not there.</summary>
    public static string Missing(string path) => $"'{path}' is missing.";

    /// <summary>A field is there twice.</summary>
    public static string Repeated(string path) => $"'{path}' is given twice.";

    /// <summary>The beginning of what was found.</summary>
    public static string Excerpt(string found) => found.Length <= LongestExcerpt ? found : found[..LongestExcerpt] + "…";

    private static string DescribeArray(RowMember member) => member.Dimensions is [var rows, var columns]
        ? $"an array of {rows} arrays of {columns}"
        : $"an array of {member.Count}";
}
