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

    /// <summary>
    /// Where what is computed may be NaN or infinite, as a formula; null where it never is. There the term has a value that means
    /// nothing.
    /// </summary>
    public string? Open { get; init; }

    /// <summary>Its absolute value is no more, where it is finite.</summary>
    public double Magnitude { get; init; } = double.PositiveInfinity;

    /// <summary>Its values are whole numbers.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The term is never less than 0, even where it means nothing.</summary>
    public bool IsNotNegative { get; init; }

    /// <summary>The term that it is the rounding of, or null.</summary>
    public string? Exact { get; init; }

    /// <summary>Whether it takes more than a symbol or a literal to write it.</summary>
    public bool IsCompound => Constant is null && Text.StartsWith('(');
}
