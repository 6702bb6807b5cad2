using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Generators.Naming;

/// <summary>The names that are taken in one C# declaration space, and how a name of the language becomes a free one.</summary>
/// <param name="taken">Names that cannot be given.</param>
internal sealed class NameScope(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>What every type inherits and a generated value defines: no member can be named so.</summary>
    public static IReadOnlyList<string> ObjectMembers { get; } =
        ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    /// <summary>Takes the name itself where it is free, else the name with the first number that makes it so.</summary>
    /// <returns>The name, not yet escaped: see <see cref="Escape"/>.</returns>
    public string Claim(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
            free = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        return free;
    }

    /// <summary>Takes a name of the language in Pascal case.</summary>
    public string ClaimPascal(string name) => Claim(PascalCase.Of(name));

    /// <summary>The name as C# source: keywords with <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
