using CsCheck;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Formatting;
using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>The formatter changes what stands between tokens, and nothing else; and twice is as good as once.</summary>
public sealed class FormatterTests
{
    private const string Folder = "tests/Dsl.Tests/Syntax";

    private static readonly string[] Files = [.. Find("samples", "*.constraints").Concat(Find("templates", "*.constraints")).Concat(Find("tests", "*.constraints"))];

    private static readonly string[] Corpus =
    [
        SampleText.Everything,
        .. Files.Select(File.ReadAllText),
        .. Find("docs", "*.md").SelectMany(page => File.ReadAllText(page).Split("```constraints\n").Skip(1).Select(rest => rest.Split("```")[0])),
    ];

    /// <summary>What a hand may leave between two tokens. The first does where they need not be parted.</summary>
    private static readonly string[] Gaps =
    [
        "", " ", "  ", "\t", "\n", "\r\n", "\n\n\n", "\n    ", " // trailing\n", "\n// own\n", "\n\n\n// own \t\n\n// and another\n\n",
        " // trailing\n\n// own\n", "\n/// documentation\n", "\n#disable-next-line ESP4003\n", "\n// own\n  #disable-next-line ESP4003, ESP4001\n",
    ];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, Corpus.Length)];

    public static TheoryData<string> Paths => [.. Files.Select(path => Path.GetRelativePath(Repository.Folder, path))];

    [Fact]
    public void A_messy_file_becomes_the_formatted_one() => Assert.Equal(
        File.ReadAllText(Path.Combine(Repository.Folder, Folder, "Formatted.txt")),
        Formatter.Format(Parsed.File(File.ReadAllText(Path.Combine(Repository.Folder, Folder, "Messy.txt")))).Text);

    [Fact]
    public void The_page_shows_the_layout()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs/formatting.md"));
        var example = Assert.Single(page.Split("```constraints\n").Skip(1)).Split("```")[0];
        var parsed = Parsed.File(example);
        Assert.Equal(new FormatResult(example, IsFormatted: true), Formatter.Format(parsed));
        Assert.Empty(Binder.Bind([parsed], ExternalSchemas.None, TestContext.Current.CancellationToken).Diagnostics.Select(found => found.Message));
    }

    [Fact]
    public void The_examples_of_the_pages_are_formatted()
    {
        var examples =
            from path in Find("docs", "*.md")
            from rest in File.ReadAllText(path).Split("```constraints\n").Skip(1)
            select (Page: Path.GetFileName(path), Text: rest.Split("```")[0]);

        Assert.All(examples, example =>
        {
            var result = Formatter.Format(Parsed.File(example.Text));
            if (result.IsFormatted)
                Assert.Equal(example, example with { Text = result.Text });
        });
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_files_of_this_repository_are_formatted(string path)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Folder, path));
        Assert.Equal(new FormatResult(text, IsFormatted: true), Formatter.Format(Parsed.File(text)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_laws_hold_of_files_that_people_wrote(int text) => CheckLaws(Corpus[text]);

    [Fact]
    public void The_laws_hold_whatever_stands_between_the_tokens()
    {
        var files = Corpus.Where(text => Parsed.File(text).Diagnostics.IsEmpty).Select(Pieces).ToArray();
        Gen.Int[0, files.Length - 1].SelectMany(file => Gen.Select(Gen.Const(file), Gen.Int[0, 400], Gen.Int.Array[files[file].Length]))
            .Sample((file, rarity, choices) => CheckLaws(Scatter(files[file], rarity, choices)), iter: 300);
    }

    [Fact]
    public void The_laws_hold_of_files_that_nobody_wrote() => RandomText.File.Sample(
        text =>
        {
            Assert.Empty(Parsed.Diagnostics(text));
            CheckLaws(text);
            CheckLaws(text.Replace("{ ", "{\n", StringComparison.Ordinal));
        },
        iter: 100);

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("// only a comment", "// only a comment\n")]
    [InlineData("\n\n  // one\n\n\n// two  \n\n", "// one\n\n// two\n")]
    [InlineData("\uFEFFconst a=1;", "\uFEFFconst a = 1;\n")]
    [InlineData("const a\r\n=\r1;\r\nconst b = 2;", "const a = 1;\nconst b = 2;\n")]
    [InlineData("world W{}", "world W { }\n")]
    [InlineData("world W{state{\n;}}", "world W {\n    state {;\n    }\n}\n")]
    [InlineData("world W{state {\n; x : bool; }}", "world W {\n    state {;\n        x : bool;\n    }\n}\n")]
    [InlineData("world W{ // empty\n}", "world W {  // empty\n}\n")]
    [InlineData("world W{\n\n\n// empty\n\n\n}", "world W {\n    // empty\n}\n")]
    [InlineData("const a = 1;;enum E{a};", "const a = 1;;\nenum E { a };\n")]
    [InlineData("const a = - -1 ^ -2 ^ x . y [ 1 .. ,2 ] % 3;", "const a = - -1^-2^x.y[1.., 2] % 3;\n")]
    [InlineData("unit N = kg * m / s ^ - 2;", "unit N = kg*m/s^-2;\n")]
    public void Small_files(string text, string expected)
    {
        var parsed = Parsed.File(text);
        Assert.Empty(parsed.Diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Equal(new FormatResult(expected, IsFormatted: true), Formatter.Format(parsed));
    }

    [Fact]
    public void A_file_with_syntax_errors_is_left_alone() =>
        Assert.Equal(new FormatResult("const  a = ;", IsFormatted: false), Formatter.Format(Parsed.File("const  a = ;")));

    [Fact]
    public void What_a_directive_speaks_of_stays_on_its_line()
    {
        const string Text = """
            constraints S for W {
                #disable-next-line ESP4003
                reward a: f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)
                    weight 2;
                reward b: 1;
            }

            """;
        Assert.Equal(Text, Formatter.Format(Parsed.File(Text)).Text);
    }

    [Fact]
    public void The_cost_grows_with_the_length()
    {
        const string Text = "reward a : f ( x , [ 1 , 2 ] ) and ( y or z ) when p weight 2 ; // why\n";
        Assert.InRange(Allocate(4_000), Allocate(1_000), 5 * Allocate(1_000));

        static long Allocate(int lines)
        {
            var parsed = Parsed.File("constraints S for W {" + string.Concat(Enumerable.Repeat(Text, lines)) + "}");
            Formatter.Format(parsed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Formatter.Format(parsed);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static IEnumerable<string> Find(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>What holds of every file, and of the file that formatting it gives.</summary>
    internal static void CheckLaws(string text)
    {
        var parsed = Parsed.File(text);
        var result = Formatter.Format(parsed);
        if (!result.IsFormatted)
        {
            Assert.Equal(text, result.Text);
            Assert.Contains(parsed.Diagnostics, diagnostic => diagnostic.Descriptor.Severity == Severity.Error);
            return;
        }

        var again = Parsed.File(result.Text);
        Assert.Equal(parsed.Diagnostics.Select(diagnostic => diagnostic.Message), again.Diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Equal(TokensOf(parsed), TokensOf(again));
        Assert.Equal(CommentsOf(parsed), CommentsOf(again));
        Assert.Equal(SilencedBy(parsed), SilencedBy(again));
        Assert.Equal(SyntaxTree.Print(parsed.Unit), SyntaxTree.Print(again.Unit));
        Assert.Equal(result.Text, Formatter.Format(again).Text);
        Assert.DoesNotContain('\r', result.Text);
        Assert.All(result.Text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain("\n\n\n", result.Text, StringComparison.Ordinal);
        Assert.True(result.Text.Length == 0 || (result.Text[^1] == '\n' && !result.Text.EndsWith("\n\n", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> TokensOf(ParseResult parsed) =>
        Enumerable.Range(0, parsed.Text.Tokens.Length).Select(parsed.Text.GetText);

    /// <summary>The comments, each with the tokens before it and whether it stands on a line of its own.</summary>
    private static IEnumerable<(int Token, bool IsAlone, string Text)> CommentsOf(ParseResult parsed)
    {
        for (var i = 0; i < parsed.Text.Tokens.Length; i++)
        {
            var isAlone = i == 0;
            foreach (var trivia in parsed.Text.GetTrivia(i).ToArray())
            {
                if (trivia.Kind == TriviaKind.LineEnd)
                    isAlone = true;
                else if (trivia.Kind != TriviaKind.Whitespace)
                    yield return (i, isAlone, parsed.Source.Slice(trivia.Span).TrimEnd());
            }
        }
    }

    /// <summary>The tokens of the lines that directives speak of.</summary>
    private static IEnumerable<(string Id, string Tokens)> SilencedBy(ParseResult parsed)
    {
        var lines = parsed.Text.Tokens.SkipLast(1).GroupBy(token => parsed.Source.GetPosition(token.Span.Start).Line)
            .ToDictionary(line => line.Key, line => string.Join(' ', line.Select(token => parsed.Source.Slice(token.Span))));
        return parsed.Directives.Select(directive => (directive.Id, lines.GetValueOrDefault(directive.Line, "")));
    }

    /// <summary>The tokens of a file, and whether something must stand before each.</summary>
    private static (string Text, bool MayTouch, bool MustTouch)[] Pieces(string text)
    {
        var tokens = Parsed.File(text).Text;
        return
        [
            .. Enumerable.Range(0, tokens.Tokens.Length).Select(i => (
                tokens.GetText(i), tokens.Tokens[i].TriviaCount == 0, tokens.Tokens[i].Kind == TokenKind.UnitSuffix)),
        ];
    }

    private static string Scatter((string Text, bool MayTouch, bool MustTouch)[] pieces, int rarity, int[] choices) =>
        string.Concat(pieces.Zip(choices, (piece, choice) =>
        {
            var random = (uint)choice % (uint)(Gaps.Length + rarity);
            var gap = piece.MustTouch ? "" : random < Gaps.Length ? Gaps[random] : piece.MayTouch ? "" : " ";
            return (gap.Length == 0 && !piece.MayTouch ? " " : gap) + piece.Text;
        }));
}
