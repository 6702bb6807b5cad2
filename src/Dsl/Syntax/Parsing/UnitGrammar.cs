using System.Collections.Immutable;
using System.Globalization;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Units: declared, and at numbers and types.</summary>
internal static class UnitGrammar
{
    private const int MaximumExponent = 99;

    private static readonly Expectation AtomExpectation =
        new("a unit", "Write a product of units, such as kg*m/s^2, or 1");

    private static readonly Expectation ExponentExpectation =
        new("a whole number", "Write the exponent as a whole number, such as 2 or -1");

    private static readonly Expectation EndExpectation =
        new("';'", "End the line with ';', or go on with '*', '/' or '^'");

    private static readonly Parser<UnitSyntax?> Definition = Optionally<UnitSyntax>(TokenKind.Equal, ParseProduct);

    private static readonly Parser<Token> End = LineEnd.Expecting(EndExpectation);

    /// <summary>The declaration of a unit.</summary>
    public static readonly Parser<Declaration> Unit = (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from definition in Definition
        from end in End
        select Node(span => new UnitDeclaration(name, definition, documentation, span))).Spanned();

    /// <summary>The unit that is written at a number or a type; null where there is none.</summary>
    public static readonly Parser<UnitSyntax?> Suffix = input =>
    {
        var here = (TokenInput)input;
        return here.Kind == TokenKind.UnitSuffix
            ? Result.Success<UnitSyntax?>(ReadSuffix(here), here.Next())
            : Result.Success<UnitSyntax?>(null, here);
    };

    private static UnitSyntax ReadSuffix(TokenInput here)
    {
        var span = TextSpan.FromBounds(here.Token.Span.Start + 1, here.Token.Span.End - 1);
        var factors = ImmutableArray.CreateBuilder<UnitFactor>();
        foreach (var (name, exponent) in UnitText.ReadFactors(here.Source, span.Start, span.End))
            factors.Add(MakeFactor(here, new Identifier(here.State.Text.Source.Slice(name), name), exponent, here.Token.Span));
        return new UnitSyntax(factors.ToImmutable(), span);
    }

    private static IResult<UnitSyntax> ParseProduct(IInput input)
    {
        var here = (TokenInput)input;
        var factors = ImmutableArray.CreateBuilder<UnitFactor>();
        var sign = 1;
        if (here.Kind == TokenKind.Slash)
            (here, sign) = (here.Next(), -1);
        while (true)
        {
            var factor = ParseFactor(here, sign);
            if (!factor.WasSuccessful)
                return Forward<UnitFactor?, UnitSyntax>(factor);
            if (factor.Value is { } named)
                factors.Add(named);
            here = (TokenInput)factor.Remainder;
            if (here.Kind is not (TokenKind.Star or TokenKind.Slash))
                return Result.Success(new UnitSyntax(factors.ToImmutable(), SpanOf(input, here)), here);
            sign = here.Kind == TokenKind.Slash ? -1 : 1;
            here = here.Next();
        }
    }

    /// <summary>A unit with its exponent, or a 1, which is no factor.</summary>
    private static IResult<UnitFactor?> ParseFactor(TokenInput here, int sign)
    {
        var isOne = here.Kind == TokenKind.Number && here.TokenText == "1";
        var name = isOne ? null : Name(here);
        if (name is { WasSuccessful: false })
            return TokenFacts.IsReserved(here.Kind) ? Forward<Identifier, UnitFactor?>(name) : Fail<UnitFactor?>(here, AtomExpectation);

        var (start, exponent) = (here, 1);
        here = here.Next();
        if (here.Kind == TokenKind.Caret)
        {
            here = here.Next();
            var isNegative = here.Kind == TokenKind.Minus;
            if (isNegative)
                here = here.Next();
            if (here.Kind != TokenKind.Number || !here.TokenText.All(c => c is >= '0' and <= '9'))
                return Fail<UnitFactor?>(here, ExponentExpectation);
            exponent = UnitText.ReadExponent(here.TokenText) * (isNegative ? -1 : 1);
            here = here.Next();
        }

        return Result.Success(name is null ? null : MakeFactor(start, name.Value, sign * exponent, SpanOf(start, here)), here);
    }

    private static UnitFactor MakeFactor(TokenInput at, Identifier name, int exponent, TextSpan span)
    {
        if (Math.Abs(exponent) <= MaximumExponent)
            return new UnitFactor(name, exponent);
        at.State.Break(
            DiagnosticCatalogue.ExponentTooLarge, span, name.Text, MaximumExponent.ToString(CultureInfo.InvariantCulture));
        return new UnitFactor(name, 1);
    }
}
