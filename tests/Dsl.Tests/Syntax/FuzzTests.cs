using System.Collections.Immutable;
using CsCheck;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>Whatever a file holds, parsing gives a result that hangs together.</summary>
public sealed class FuzzTests
{
    private static readonly ImmutableArray<string> Vocabulary =
    [
        .. TokenFacts.Fixed.Values.Order(StringComparer.Ordinal),
        "x", "Orchard", "10", "25%", "1e999", "2<m/s>", "10%3", "\"text\"", "\"", "@", "é", "&&", "π", "≤", "/*", "// c", "/// d",
        "#disable-next-line ESP4003", "\u00A0", "\0", "\uD800", "\r", "0x", "1__2",
    ];

    private static readonly string Valid = SampleText.Everything;

    [Fact]
    public void Any_soup_of_tokens_parses() =>
        Gen.Select(Gen.OneOf(Vocabulary.ToArray()), Gen.OneOf(" ", "\n", ""))
            .Array[0, 200]
            .Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)))
            .Sample(Check, iter: 1000);

    [Fact]
    public void Any_text_parses() => Gen.String[0, 300].Sample(Check, iter: 1000);

    [Fact]
    public void Any_mutation_of_a_file_parses()
    {
        var tokens = Lexer.Lex(new SourceText("Valid.constraints", Valid));
        var pieces = Enumerable.Range(0, tokens.Tokens.Length)
            .Select(index => Valid[(index == 0 ? 0 : tokens.Tokens[index - 1].Span.End)..tokens.Tokens[index].Span.End])
            .ToArray();
        var edit = Gen.Select(Gen.Int[0, pieces.Length - 1], Gen.Int[0, 3], Gen.OneOf(Vocabulary.ToArray()));
        edit.Array[1, 8].Sample(edits => Check(Mutate(pieces, edits)), iter: 1000);
    }

    [Fact]
    public void Any_beginning_of_a_file_parses() =>
        Gen.Int[0, Valid.Length].Sample(length => Check(Valid[..length]), iter: 1000);

    private static string Mutate(string[] pieces, (int At, int How, string With)[] edits)
    {
        var mutated = pieces.ToArray();
        foreach (var (at, how, with) in edits)
        {
            mutated[at] = how switch
            {
                0 => string.Empty,
                1 => mutated[at] + " " + with,
                2 => " " + with,
                _ => mutated[at] + mutated[at],
            };
        }

        return string.Concat(mutated);
    }

    private static void Check(string text)
    {
        var result = Parsed.File(text);

        var end = 0;
        var read = new System.Text.StringBuilder();
        for (var i = 0; i < result.Text.Tokens.Length; i++)
        {
            foreach (var trivia in result.Text.GetTrivia(i))
                read.Append(result.Source.Slice(trivia.Span));
            read.Append(result.Text.GetText(i));
            Assert.True(result.Text.Tokens[i].Span.Start >= end);
            end = result.Text.Tokens[i].Span.End;
        }

        Assert.Equal(text, read.ToString());
        Assert.All(result.Diagnostics, diagnostic =>
        {
            Assert.InRange(diagnostic.Span.Start, 0, text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
        });
        CheckSpans(result.Unit);
    }

    private static void CheckSpans(Espalier.Dsl.Syntax.Tree.SyntaxNode node)
    {
        foreach (var part in SyntaxTree.Parts(node))
        {
            Assert.True(part.Span.Start >= node.Span.Start && part.Span.End <= node.Span.End && part.Span.Length > 0, $"{part} in {node}");
            CheckSpans(part);
        }
    }
}
