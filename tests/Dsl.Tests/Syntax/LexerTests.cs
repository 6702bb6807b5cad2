using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Tests.Syntax;

public sealed class LexerTests
{
    [Theory]
    [InlineData("a.b..c", "Name:a Dot:. Name:b DotDot:.. Name:c")]
    [InlineData("0..10", "Number:0 DotDot:.. Number:10")]
    [InlineData("1.5..2.5", "Number:1.5 DotDot:.. Number:2.5")]
    [InlineData("1_000 3e-4 2E+3 1e5", "Number:1_000 Number:3e-4 Number:2E+3 Number:1e5")]
    [InlineData("25%", "Number:25%")]
    [InlineData("25% 3", "Number:25% Number:3")]
    [InlineData("25 % 3", "Number:25 Percent:% Number:3")]
    [InlineData("25 %3", "Number:25 Percent:% Number:3")]
    [InlineData("{1%, 10%}", "LeftBrace:{ Number:1% Comma:, Number:10% RightBrace:}")]
    [InlineData("1%..2%", "Number:1% DotDot:.. Number:2%")]
    [InlineData("2<m/s>", "Number:2 UnitSuffix:<m/s>")]
    [InlineData("0.1</m>", "Number:0.1 UnitSuffix:</m>")]
    [InlineData("9<kg*m^-2/s^2>", "Number:9 UnitSuffix:<kg*m^-2/s^2>")]
    [InlineData("real<m>", "Name:real UnitSuffix:<m>")]
    [InlineData("2 <m> 3", "Number:2 Less:< Name:m Greater:> Number:3")]
    [InlineData("2<m", "Number:2 Less:< Name:m")]
    [InlineData("0<x<=1", "Number:0 Less:< Name:x LessOrEqual:<= Number:1")]
    [InlineData("x<y>z", "Name:x Less:< Name:y Greater:> Name:z")]
    [InlineData("a==b!=c<=d>=e->f", "Name:a EqualEqual:== Name:b NotEqual:!= Name:c LessOrEqual:<= Name:d GreaterOrEqual:>= Name:e Arrow:-> Name:f")]
    [InlineData("and And margin", "And:and Name:And Margin:margin")]
    [InlineData("\"a b\" c", "Text:\"a b\" Name:c")]
    [InlineData("_a1 /* no */ b", "Name:_a1 Name:b")]
    public void Tokens(string text, string expected)
    {
        var lexed = Lexer.Lex(new SourceText("Test.constraints", text));
        Assert.Equal(
            expected,
            string.Join(' ', Enumerable.Range(0, lexed.Tokens.Length - 1)
                .Select(index => $"{lexed.Tokens[index].Kind}:{lexed.GetText(index)}")));
    }

    [Fact]
    public void Trivia_is_kept()
    {
        var lexed = Lexer.Lex(new SourceText("Test.constraints", "  a // one\r\n\t/// two\n//// three\nb"));
        Assert.Equal(
            [
                TriviaKind.Whitespace, TriviaKind.Whitespace, TriviaKind.Comment, TriviaKind.LineEnd, TriviaKind.Whitespace,
                TriviaKind.DocumentationComment, TriviaKind.LineEnd, TriviaKind.Comment, TriviaKind.LineEnd,
            ],
            lexed.Trivia.Select(trivia => trivia.Kind));
        Assert.Equal([true, true, false], lexed.Tokens.Select(token => token.StartsLine));
    }

    [Fact]
    public void A_documentation_comment_belongs_to_the_token_after_it()
    {
        var lexed = Lexer.Lex(new SourceText("Test.constraints", "a; /// not b's\n/// One.\n///  Two.\n// no\nb"));
        Assert.Null(lexed.GetDocumentation(0));
        Assert.Equal("One.\n Two.", lexed.GetDocumentation(2));
    }

    [Fact]
    public void Every_keyword_is_spelled_as_its_kind_is_named() =>
        Assert.All(TokenFacts.Fixed.Where(pair => TokenFacts.IsKeyword(pair.Key)), pair =>
            Assert.Equal((pair.Key.ToString(), pair.Key), (Capitalized(pair.Value), TokenFacts.GetWordKind(pair.Value))));

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
