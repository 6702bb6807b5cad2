using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Sprache;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// The items of a block or file, one after another. An item that fails is reported and skipped, and does not keep the
/// others from being parsed.
/// </summary>
/// <typeparam name="T">What an item becomes.</typeparam>
/// <param name="what">What an item is called: "a constraint".</param>
/// <param name="place">Where the items stand: "in a world".</param>
/// <param name="keywords">
/// The items' parsers by their first word, which they take, whichever it is. They may give null for what the tree does not
/// hold.
/// </param>
internal sealed class ItemList<T>(string what, string place, TokenTable<Parser<T?>> keywords)
    where T : class
{
    private readonly Expectation _expectation =
        keywords.Words is { Length: > 0 } words ? Expectations.OneOf(what, "Begin the line with", words) : Expectations.Name;

    /// <summary>The parser of items without a keyword, and the token that tells them apart after their first word.</summary>
    public (Parser<T?> Parser, ImmutableArray<TokenKind> Marks)? Unnamed { get; init; }

    /// <summary>A keyword with which an item begins only in some company, and whether it does here.</summary>
    public (TokenKind Keyword, Func<TokenInput, bool> Accepts)? Guarded { get; init; }

    /// <summary>What begins a line that cannot belong to the block: the block has no end.</summary>
    public ImmutableArray<TokenKind> Ends { get; init; } = [];

    /// <summary>The items are those of a file: nothing but its end ends them.</summary>
    public bool IsFile { get; init; }

    /// <summary>Parses items up to the closing brace of their block, or to where the block must have ended.</summary>
    public IResult<ImmutableArray<T>> Parse(IInput input)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var here = (TokenInput)input;
        while (!IsAtEnd(here))
        {
            if (here.Kind == TokenKind.Semicolon)
                here = here.Next();
            else if (here.Kind == TokenKind.Bad)
                here = SkipBad(here);
            else if (Choose(here) is { } parser)
                here = ParseItem(here, parser, items);
            else if (FindMisspelled(here) is { } meant)
                here = ParseMisspelled(here, meant, items);
            else
                here = SkipUnknown(here);
        }

        return Result.Success(items.ToImmutable(), here);
    }

    private bool IsAtEnd(TokenInput here)
    {
        if (here.AtEnd || IsFile)
            return here.AtEnd;
        return here.Kind == TokenKind.RightBrace
            || Landmarks.StartsDeclaration(here)
            || (here.Token.StartsLine && Ends.Contains(here.Kind) && !IsMarked(here))
            || (keywords[here.Kind] is null && !IsMarked(here) && Landmarks.EndsBlock(here));
    }

    /// <summary>Skips what the lexer has reported, and with it the rest of the item unless an item begins after it.</summary>
    private TokenInput SkipBad(TokenInput here)
    {
        var next = here.Next();
        return next.Kind == TokenKind.Bad || IsAtEnd(next) || Choose(next) is not null ? next : SkipAndRemember(here);
    }

    private bool IsMarked(TokenInput here) =>
        Unnamed is { } unnamed && TokenFacts.IsName(here.Kind) && unnamed.Marks.Contains(here.Peek(1));

    private Parser<T?>? Choose(TokenInput here)
    {
        if (IsMarked(here))
            return Unnamed!.Value.Parser;
        if (IsKeyword(here))
            return keywords[here.Kind];
        return Unnamed is { } unnamed && !Landmarks.LooksLikeItem(here) ? unnamed.Parser : null;
    }

    private bool IsKeyword(TokenInput here) => keywords[here.Kind] is not null
        && (Guarded is not { } guarded || guarded.Keyword != here.Kind || guarded.Accepts(here));

    private string? FindMisspelled(TokenInput here) =>
        TokenFacts.IsName(here.Peek(1)) || here.Peek(1) is TokenKind.LeftBrace or TokenKind.Colon
            ? SyntaxErrors.FindMeant(here, _expectation.Strings.Skip(1))
            : null;

    /// <summary>
    /// Goes on as if the keyword were spelled right: the tree has the item, and what follows may hold mistakes of its own.
    /// Where it cannot be parsed, that guess was the mistake.
    /// </summary>
    private TokenInput ParseMisspelled(TokenInput here, string meant, ImmutableArray<T>.Builder items)
    {
        SyntaxErrors.Misspelled(here, meant);
        var parser = keywords[TokenFacts.GetWordKind(meant)]!;
        return ParseItem(
            here,
            input => parser(input) is { WasSuccessful: true } result ? result : SyntaxErrors.Reported<T?>(input),
            items);
    }

    private static TokenInput ParseItem(TokenInput start, Parser<T?> parser, ImmutableArray<T>.Builder items)
    {
        var state = start.State;
        var outer = state.Item;
        state.Item = new ItemStatus();
        var result = parser(start);
        var end = (TokenInput)result.Remainder;
        if (!result.WasSuccessful)
        {
            SyntaxErrors.Report(result, start);
            end = SkipSome(start, end);
        }
        else if (result.Value is { } item && !state.Item.IsBroken)
        {
            items.Add(item);
        }

        if (!result.WasSuccessful || state.Item.IsBroken)
            Recovery.RememberNames(start, end);
        state.Item = outer;
        return end;
    }

    private TokenInput SkipUnknown(TokenInput here)
    {
        var state = here.State;
        if (here.Kind is TokenKind.RightBrace or TokenKind.RightParenthesis or TokenKind.RightBracket)
        {
            var open = here.Kind switch
            {
                TokenKind.RightBrace => "{",
                TokenKind.RightParenthesis => "(",
                _ => "[",
            };
            state.Report(DiagnosticCatalogue.UnmatchedClosing, here.Token.Span, here.TokenText, open);
            return here.Next();
        }

        if (Landmarks.FindHome(here.Kind) is { } home && Landmarks.LooksLikeItem(here))
        {
            state.Report(
                DiagnosticCatalogue.Misplaced, here.Token.Span, here.TokenText, home, place,
                "Move it, or look above for a '}' that closes a block too early");
            return IsFile ? SkipStrays(here) : SkipAndRemember(here);
        }

        SyntaxErrors.Report(TokenParsers.Fail<T>(here, _expectation), here);
        return SkipAndRemember(here);
    }

    /// <summary>Skips the lines after a block that was closed too early, up to the brace that was to close it.</summary>
    private TokenInput SkipStrays(TokenInput here)
    {
        while (!here.AtEnd && here.Kind != TokenKind.RightBrace && !IsKeyword(here))
            here = SkipAndRemember(here);
        return here.Kind == TokenKind.RightBrace ? here.Next() : here;
    }

    private static TokenInput SkipAndRemember(TokenInput start)
    {
        var end = SkipSome(start, start);
        Recovery.RememberNames(start, end);
        return end;
    }

    /// <summary>Skips an item, at least one token of it.</summary>
    private static TokenInput SkipSome(TokenInput start, TokenInput failure)
    {
        var end = Recovery.SkipItem(start, failure);
        return end.Position > start.Position ? end : start.Next();
    }
}
