namespace Espalier.Dsl.Diagnostics;

/// <summary>Cuts what is quoted from a file, so that no message is as long as the file.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public static string Of(string text) => text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
}
