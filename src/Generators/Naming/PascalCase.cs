using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Generators.Naming;

/// <summary>Names of the language as C# names its members: <c>crate_in_corner</c> is <c>CrateInCorner</c>.</summary>
internal static class PascalCase
{
    /// <summary>Joins the words of a name or of any other text; what cannot stand in an identifier separates words.</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var unit in text)
        {
            if (unit == '_' || !SyntaxFacts.IsIdentifierPartCharacter(unit))
            {
                startsWord = true;
                continue;
            }

            // Two numbers would run together.
            if (startsWord && name.Length > 0 && char.IsDigit(unit) && char.IsDigit(name[name.Length - 1]))
                name.Append('_');
            name.Append(startsWord ? char.ToUpperInvariant(unit) : unit);
            startsWord = false;
        }

        return name.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(name[0])
            ? name.ToString()
            : "_" + name;
    }
}
