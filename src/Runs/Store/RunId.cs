using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Espalier.Runs.Results;

namespace Espalier.Runs.Store;

/// <summary>Names runs: readable, the same on every machine, and safe as the name of a folder.</summary>
public static class RunId
{
    /// <summary>The greatest length of a name, short enough for a path of any common file system.</summary>
    public const int MaximumLength = 100;

    private const int HashLength = 8;

    private static readonly SearchValues<char> Safe = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-+=,");

    /// <summary>
    /// Makes the name of the run with these entries, such as <c>set=Sparse,other=0.03,seed=1</c>. Where the text is too
    /// long or has characters that a file system may refuse, these are left out, or become <c>-</c> between words, and a hash
    /// of the whole text is added, so that different runs keep different names.
    /// </summary>
    /// <param name="entries">The entry of every axis, in the order of the axes.</param>
    public static string From(ImmutableArray<RunEntry> entries)
    {
        var text = string.Join(',', entries.Select(entry => $"{entry.Axis}={entry.Entry}"));
        if (text.Length is > 0 and <= MaximumLength && !text.AsSpan().ContainsAnyExcept(Safe) && !text.EndsWith('.'))
            return text;

        var safe = new StringBuilder(text.Length);
        var hasGap = false;
        foreach (var character in text)
        {
            if (!Safe.Contains(character))
            {
                hasGap = true;
                continue;
            }

            if (hasGap && safe.Length > 0 && char.IsAsciiLetterOrDigit(safe[^1]) && char.IsAsciiLetterOrDigit(character))
                safe.Append('-');
            safe.Append(character);
            hasGap = false;
        }

        safe.Length = Math.Min(safe.Length, MaximumLength - HashLength - 1);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return $"{safe}-{hash[..HashLength]}";
    }
}
