using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>Shorthands for parsing parts of files.</summary>
internal static class Parsed
{
    public static ParseResult File(string text) => Parser.Parse(new SourceText("Test.constraints", text));

    /// <summary>The diagnostics of a text, one a line: <c>line:column-line:column id: message</c>, the end exclusive.</summary>
    public static string[] Diagnostics(string text)
    {
        var result = File(text);
        return [.. result.Diagnostics.Select(diagnostic => Show(result.Source, diagnostic))];
    }

    public static string Show(SourceText source, Diagnostic diagnostic)
    {
        var start = source.GetPosition(diagnostic.Span.Start);
        var end = source.GetPosition(diagnostic.Span.End);
        return $"{start.Line}:{start.Column}-{end.Line}:{end.Column} {diagnostic.Descriptor.Id}: {diagnostic.Message}";
    }

    /// <summary>A file of one reward.</summary>
    public static string AroundExpression(string expression) =>
        $"constraints S for W {{\nreward r:\n{expression};\n}}\n";

    /// <summary>An expression that must parse without a diagnostic.</summary>
    public static Expression Expression(string expression)
    {
        var result = File(AroundExpression(expression));
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.Message));
        var set = Assert.IsType<ConstraintsDeclaration>(Assert.Single(result.Unit.Declarations));
        return Assert.IsType<Demand>(Assert.Single(set.Members)).Expression;
    }
}
