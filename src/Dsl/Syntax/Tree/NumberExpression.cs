namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A number.</summary>
/// <param name="Value">Its value; a percentage is divided by 100.</param>
/// <param name="IsWhole">It was written without point, exponent and percent sign.</param>
/// <param name="Span">Its place, the unit included.</param>
public sealed record NumberExpression(double Value, bool IsWhole, TextSpan Span) : Expression(Span, 1)
{
    /// <summary>The unit that is written at it, or null.</summary>
    public UnitSyntax? Unit { get; init; }
}
