namespace Espalier.Cli.Deep;

/// <summary>A term of SMT-LIB for a number or a truth value that is computed.</summary>
/// <param name="Text">The term.</param>
/// <param name="Sort">Its sort.</param>
internal sealed record SmtTerm(string Text, SmtSort Sort)
{
    /// <summary>True.</summary>
    public static SmtTerm True { get; } = new("true", SmtSort.Bool);

    /// <summary>False.</summary>
    public static SmtTerm False { get; } = new("false", SmtSort.Bool);

    /// <summary>Its value, where it is a literal.</summary>
    public double? Constant { get; init; }

    /// <summary>Where nothing is known of what is computed, as a formula; null where that is nowhere.</summary>
    public string? Loose { get; init; }

    /// <summary>Where what is computed is NaN, unless it is loose there; null where it never is.</summary>
    public string? NaN { get; init; }

    /// <summary>Where it is infinite, unless it is loose there: the term is a number beyond all doubles. Null where it never is.</summary>
    public string? Infinite { get; init; }

    /// <summary>Where it may not be a finite number; null where it always is.</summary>
    public string? Open => Either(NaN, Infinite, Loose);

    /// <summary>Its absolute value is no more, where it is finite.</summary>
    public double Magnitude { get; init; } = double.PositiveInfinity;

    /// <summary>Its values are whole numbers.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The term is never less than 0, even where it means nothing.</summary>
    public bool IsNotNegative { get; init; }

    /// <summary>The term that it is the rounding of, or null.</summary>
    public string? Exact { get; init; }

    /// <summary>Where any of several formulas holds; null where none does.</summary>
    public static string? Either(params IEnumerable<string?> formulas)
    {
        var parts = formulas.OfType<string>().Distinct().ToList();
        return parts.Count == 0 ? null : parts.Contains("true") ? "true" : parts.Count == 1 ? parts[0] : $"(or {string.Join(' ', parts)})";
    }

    /// <summary>Whether it takes more than a symbol or a literal to write it.</summary>
    public bool IsCompound => Constant is null && Text.StartsWith('(');
}
