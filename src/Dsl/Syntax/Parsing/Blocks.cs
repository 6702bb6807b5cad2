using System.Collections.Immutable;
using System.Globalization;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Sprache;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Blocks of items between braces, with what stands before them.</summary>
internal static class Blocks
{
    /// <summary>
    /// A header, which takes the keyword, and a block. Where the header is broken the block is parsed all the same, for
    /// the mistakes that it may hold; the tree does without the whole.
    /// </summary>
    /// <param name="header">What stands before the block.</param>
    /// <param name="items">What stands in the block.</param>
    /// <param name="make">Makes the node.</param>
    /// <param name="definition">What may stand instead of a block, after <c>=</c>.</param>
    /// <param name="expectation">What is expected where the block should begin, if more than a brace.</param>
    public static Parser<TNode?> Headed<THeader, TItem, TNode>(
        Parser<THeader> header,
        ItemList<TItem> items,
        Func<THeader, ImmutableArray<TItem>, TextSpan, TNode> make,
        Parser<Func<THeader, TextSpan, TNode>>? definition = null,
        Expectation? expectation = null)
        where TItem : class
        where TNode : class
    {
        var block = Block(items, expectation ?? (definition is null ? Expectations.Block : Expectations.BlockOrDefinition));
        return input =>
        {
            var start = (TokenInput)input;
            var state = start.State;
            var outerColumn = state.BlockColumn;
            var head = header(input);
            var body = (TokenInput)head.Remainder;
            if (!head.WasSuccessful)
            {
                SyntaxErrors.Report(head, start);
                state.Item.IsBroken = true;
                if (FindBlock(body) is not { } found)
                    return SyntaxErrors.Reported<TNode?>(body);
                body = found;
            }

            if (definition is not null && body.Kind == TokenKind.Equal)
                return Define(start, head.Value, definition(body.Next()));

            state.BlockColumn = start.Column;
            var result = block(body);
            state.BlockColumn = outerColumn;
            if (!result.WasSuccessful)
                return TokenParsers.Forward<ImmutableArray<TItem>, TNode?>(result);
            return Result.Success(
                head.WasSuccessful ? make(head.Value, result.Value, TokenParsers.SpanOf(input, result.Remainder)) : null,
                result.Remainder);
        };
    }

    /// <summary>Items between braces. Either brace may be missing, and is reported, where it is plain where it belongs.</summary>
    public static Parser<ImmutableArray<T>> Block<T>(ItemList<T> items, Expectation expectation)
        where T : class => input =>
        {
            var here = (TokenInput)input;
            var state = here.State;
            var open = here;
            if (here.Kind == TokenKind.LeftBrace)
                here = here.Next();
            else if (here.Token.StartsLine && TokenFacts.IsName(here.Kind) && !Landmarks.EndsBlock(here))
                state.Report(DiagnosticCatalogue.MissingOpeningBrace, state.After(here.Position), TextBefore(here));
            else
                return TokenParsers.Fail<ImmutableArray<T>>(here, expectation);

            var result = items.Parse(here);
            var end = (TokenInput)result.Remainder;
            if (end.Kind == TokenKind.RightBrace)
                return Result.Success(result.Value, end.Next());
            if (end.AtEnd && (state.HasSwallowedEnd || state.HasReported(DiagnosticCatalogue.UnexpectedToken, state.After(end.Position))))
                return Result.Success(result.Value, end);
            state.Report(
                DiagnosticCatalogue.MissingClosingBrace, state.After(end.Position),
                open.Line.ToString(CultureInfo.InvariantCulture), open.Column.ToString(CultureInfo.InvariantCulture));
            return Result.Success(result.Value, end);
        };

    private static IResult<TNode> Define<THeader, TNode>(
        TokenInput start, THeader header, IResult<Func<THeader, TextSpan, TNode>> definition) =>
        definition.WasSuccessful
            ? Result.Success(
                definition.Value(header, TokenParsers.SpanOf(start, definition.Remainder)), definition.Remainder)
            : TokenParsers.Forward<Func<THeader, TextSpan, TNode>, TNode>(definition);

    /// <summary>The text of the token before a place.</summary>
    public static string TextBefore(TokenInput here) =>
        Excerpt.Of(here.State.Text.GetText(here.Position - 1));

    /// <summary>The block that a broken header belongs to: the next brace that no end of a line or block comes before.</summary>
    private static TokenInput? FindBlock(TokenInput failure)
    {
        for (var here = failure; ; here = here.Next())
        {
            if (here.Kind == TokenKind.LeftBrace)
                return here;
            if (here.Kind is TokenKind.EndOfFile or TokenKind.Semicolon or TokenKind.RightBrace or TokenKind.Equal || Landmarks.StartsItem(here))
                return null;
        }
    }
}
