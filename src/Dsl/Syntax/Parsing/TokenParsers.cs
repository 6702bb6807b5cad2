using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// The parsers that the grammar is made of. They look one token ahead (a few where a word may be a keyword or a name)
/// and never try a second way, so that parsing takes time linear in the number of tokens.
/// </summary>
internal static class TokenParsers
{
    private static readonly Parser<Token>[] Fixed = ExpectSpellings();

    /// <summary>A name; words that are keywords elsewhere are names here.</summary>
    public static readonly Parser<Identifier> Name = NameOf(Expectations.Name);

    /// <summary>A name with dots: <c>A.B.C</c>.</summary>
    public static readonly Parser<Identifier> DottedName =
        Separated(Name, TokenKind.Dot).Select(parts => parts.Length == 1
            ? parts[0]
            : new Identifier(
                string.Join(".", parts.Select(part => part.Text)),
                TextSpan.Covering(parts[0].Span, parts[parts.Length - 1].Span)));

    /// <summary>A text in quotes; the name is what stands between them.</summary>
    public static readonly Parser<Identifier> Text = input =>
    {
        var here = (TokenInput)input;
        return here.Kind == TokenKind.Text
            ? Result.Success(new Identifier(here.TokenText.Trim('"'), here.Token.Span), here.Next())
            : Fail<Identifier>(here, Expectations.Text);
    };

    /// <summary>The token there is, whichever: its kind has been judged already.</summary>
    public static readonly Parser<Token> Leading = input =>
        Result.Success(((TokenInput)input).Token, input.Advance());

    /// <summary>The documentation comment before the next token; takes no token.</summary>
    public static readonly Parser<string?> Documentation = input =>
        Result.Success(((TokenInput)input).State.Text.GetDocumentation(input.Position), input);

    /// <summary>The name of something in particular.</summary>
    public static Parser<Identifier> NameOf(Expectation expectation) => input =>
    {
        var here = (TokenInput)input;
        return TokenFacts.IsName(here.Kind) && !Landmarks.StartsItem(here)
            ? Result.Success(new Identifier(here.TokenText, here.Token.Span), here.Next())
            : Fail<Identifier>(here, expectation);
    };

    /// <summary>A token that is always spelled alike.</summary>
    public static Parser<Token> Token(TokenKind kind) => Fixed[(int)kind];

    /// <summary>A token of a kind. A word that is nearly the keyword that it should be is reported, and taken for it.</summary>
    public static Parser<Token> Expect(TokenKind kind, Expectation expectation) => input =>
    {
        var here = (TokenInput)input;
        if (here.Kind != kind)
        {
            if (here.Token.StartsLine || SyntaxErrors.FindMeant(here, expectation.Strings.Skip(1)) is not { } meant)
                return Fail<Token>(here, expectation);
            SyntaxErrors.Misspelled(here, meant);
        }

        return Result.Success(here.Token, here.Next());
    };

    /// <summary>A parser that is looked up when it is used, for rules that contain each other.</summary>
    public static Parser<T> Lazy<T>(Func<Parser<T>> parser) => input => parser()(input);

    /// <summary>A node that waits for its span; it makes the type of a lambda plain to queries.</summary>
    public static Func<TextSpan, T> Node<T>(Func<TextSpan, T> make) => make;

    /// <summary>Gives what was parsed its span: from the first token taken to the last.</summary>
    public static Parser<T> Spanned<T>(this Parser<Func<TextSpan, T>> parser) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful
            ? Result.Success(result.Value(SpanOf(input, result.Remainder)), result.Remainder)
            : Forward<Func<TextSpan, T>, T>(result);
    };

    /// <summary>The span of the tokens between two places, at least one.</summary>
    public static TextSpan SpanOf(IInput from, IInput to) => TextSpan.FromBounds(
        ((TokenInput)from).Token.Span.Start, ((TokenInput)to).State.Text.Tokens[to.Position - 1].Span.End);

    /// <summary>What follows a token, where the token is there; else nothing.</summary>
    public static Parser<T?> Optionally<T>(TokenKind kind, Parser<T> parser)
        where T : class => input =>
        ((TokenInput)input).Kind == kind ? parser(input.Advance()) : Result.Success<T?>(null, input);

    /// <summary>Whether a token is there; takes it.</summary>
    public static Parser<bool> Has(TokenKind kind) => input =>
        ((TokenInput)input).Kind == kind ? Result.Success(true, input.Advance()) : Result.Success(false, input);

    /// <summary>Whether a word is there, well or badly spelled, where no name can stand; takes it.</summary>
    public static Parser<bool> Flag(TokenKind kind) => input =>
    {
        var here = (TokenInput)input;
        if (here.Kind == TokenKind.Name && !here.Token.StartsLine
            && SyntaxErrors.FindMeant(here, [TokenFacts.GetSpelling(kind)!]) is { } meant)
            SyntaxErrors.Misspelled(here, meant);
        else if (here.Kind != kind)
            return Result.Success(false, here);
        return Result.Success(true, here.Next());
    };

    /// <summary>One of several tokens.</summary>
    public static Parser<TokenKind> OneOf(Expectation expectation, params TokenKind[] kinds) => input =>
    {
        var here = (TokenInput)input;
        return kinds.Contains(here.Kind) ? Result.Success(here.Kind, here.Next()) : Fail<TokenKind>(here, expectation);
    };

    /// <summary>One or more, with commas between.</summary>
    public static Parser<ImmutableArray<T>> CommaSeparated<T>(Parser<T> item) => Separated(item, TokenKind.Comma);

    /// <summary>One or more, with a token between.</summary>
    public static Parser<ImmutableArray<T>> Separated<T>(Parser<T> item, TokenKind separator) => input =>
    {
        var items = ImmutableArray.CreateBuilder<T>();
        while (true)
        {
            var result = item(input);
            if (!result.WasSuccessful)
                return Forward<T, ImmutableArray<T>>(result);
            items.Add(result.Value);
            if (((TokenInput)result.Remainder).Kind != separator)
                return Result.Success(items.ToImmutable(), result.Remainder);
            input = result.Remainder.Advance();
        }
    };

    /// <summary>A list that begins with a bracket; empty where the bracket is not there.</summary>
    public static Parser<ImmutableArray<T>> Some<T>(TokenKind open, Parser<ImmutableArray<T>> list) => input =>
        ((TokenInput)input).Kind == open ? list(input) : Result.Success(ImmutableArray<T>.Empty, input);

    /// <summary>Something between brackets, one level deeper.</summary>
    public static Parser<T> Enclosed<T>(TokenKind open, Parser<T> inner, TokenKind close)
    {
        var nested = Nested(inner);
        var start = Token(open);
        return input =>
        {
            var opened = start(input);
            if (!opened.WasSuccessful)
                return Forward<Token, T>(opened);
            var result = nested(opened.Remainder);
            if (!result.WasSuccessful)
                return result;
            var rest = (TokenInput)result.Remainder;
            return rest.Kind == close
                ? Result.Success(result.Value, rest.Next())
                : SyntaxErrors.UnclosedBracket<T>(rest, opened.Value, close);
        };
    }

    /// <summary>One level deeper; beyond the limit it fails, so that no input overflows the stack.</summary>
    public static Parser<T> Nested<T>(Parser<T> parser) => input =>
    {
        var state = ((TokenInput)input).State;
        if (state.Nesting == ParseState.MaximumNesting)
            return SyntaxErrors.NestedTooDeeply<T>((TokenInput)input);
        state.Nesting++;
        var result = parser(input);
        state.Nesting--;
        return result;
    };

    /// <summary>One parser after another, in queries. Sprache's own makes two parsers anew whenever the first succeeds.</summary>
    public static Parser<TResult> SelectMany<TFirst, TSecond, TResult>(
        this Parser<TFirst> parser, Func<TFirst, Parser<TSecond>> next, Func<TFirst, TSecond, TResult> select) => input =>
    {
        var first = parser(input);
        if (!first.WasSuccessful)
            return Forward<TFirst, TResult>(first);
        var second = next(first.Value)(first.Remainder);
        return second.WasSuccessful
            ? Result.Success(select(first.Value, second.Value), second.Remainder)
            : Forward<TSecond, TResult>(second);
    };

    /// <summary>Turns what was parsed into something else.</summary>
    public static Parser<TResult> Select<T, TResult>(this Parser<T> parser, Func<T, TResult> select) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success(select(result.Value), result.Remainder) : Forward<T, TResult>(result);
    };

    /// <summary>Replaces what was parsed by a value.</summary>
    public static IResult<TTo> Then<TFrom, TTo>(this IResult<TFrom> result, TTo value) =>
        result.WasSuccessful ? Result.Success(value, result.Remainder) : Forward<TFrom, TTo>(result);

    /// <summary>Fails without having taken a token.</summary>
    public static IResult<T> Fail<T>(IInput input, Expectation expectation) =>
        Result.Failure<T>(input, expectation.Advice, expectation.Strings);

    /// <summary>Passes a failure on as that of another rule.</summary>
    public static IResult<TTo> Forward<TFrom, TTo>(IResult<TFrom> failure) =>
        Result.Failure<TTo>(failure.Remainder, failure.Message, failure.Expectations);

    private static Parser<Token>[] ExpectSpellings()
    {
        var parsers = new Parser<Token>[TokenFacts.KindCount];
        for (var ordinal = 0; ordinal < parsers.Length; ordinal++)
        {
            if (TokenFacts.GetSpelling((TokenKind)ordinal) is not null)
                parsers[ordinal] = Expect((TokenKind)ordinal, ExpectSpelling((TokenKind)ordinal));
        }

        return parsers;
    }

    private static Expectation ExpectSpelling(TokenKind kind)
    {
        var spelling = TokenFacts.GetSpelling(kind)!;
        return new Expectation(
            $"'{spelling}'", $"Write '{spelling}' here", TokenFacts.IsKeyword(kind) ? [spelling] : []);
    }
}
