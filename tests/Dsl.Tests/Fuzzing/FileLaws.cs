using System.Text;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Dsl.Tests.Binding;
using Espalier.Dsl.Tests.Syntax;

namespace Espalier.Dsl.Tests.Fuzzing;

/// <summary>What holds of every file, whatever stands in it.</summary>
internal static class FileLaws
{
    /// <summary>Reads and binds a file; gives what is to be asked of the result.</summary>
    public static Action Read(string text)
    {
        var parsed = Parser.Parse(new SourceText("A.constraints", text));
        var bound = Binder.Bind([parsed], Field.Schemas);
        var shown = ModelAnalyzer.Diagnose([parsed], bound, AnalysisOptions.Build);
        return () =>
        {
            CheckTokens(parsed);
            CheckSpans(parsed.Unit);
            Assert.All(shown, diagnostic => CheckDiagnostic(diagnostic, text));
            Assert.Empty(ObjectTree.Flatten(bound.Model).OfType<BoundError>().Select(error => parsed.Source.Slice(error.Span)));
            Assert.Equal(bound, Binder.Bind([parsed], Field.Schemas));
            FormatterTests.CheckLaws(text);
        };
    }

    /// <summary>Tokens and trivia, laid end to end, are the file.</summary>
    private static void CheckTokens(ParseResult parsed)
    {
        var read = new StringBuilder();
        for (var i = 0; i < parsed.Text.Tokens.Length; i++)
        {
            foreach (var trivia in parsed.Text.GetTrivia(i))
                read.Append(parsed.Source.Slice(trivia.Span));
            read.Append(parsed.Text.GetText(i));
        }

        Assert.Equal(parsed.Source.Text, read.ToString());
    }

    /// <summary>What is a part of something stands inside it.</summary>
    private static void CheckSpans(SyntaxNode node)
    {
        foreach (var part in SyntaxTree.Parts(node))
        {
            Assert.True(part.Span.Start >= node.Span.Start && part.Span.End <= node.Span.End && part.Span.Length > 0, $"{part} in {node}");
            CheckSpans(part);
        }
    }

    private static void CheckDiagnostic(Diagnostic diagnostic, string text)
    {
        Assert.InRange(diagnostic.Span.Start, 0, text.Length);
        Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
        Assert.NotEmpty(diagnostic.Message);
        Assert.True(diagnostic.Message.Length < 1_000, diagnostic.Message);
    }
}
