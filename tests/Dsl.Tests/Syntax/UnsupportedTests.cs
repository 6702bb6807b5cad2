using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>What the language has and this version has not is recognised, said once, and stops nothing.</summary>
public sealed class UnsupportedTests
{
    [Theory]
    [InlineData("example \"a step\" for A {\n given { x = 3; }\n next { x = 4; }\n then a == 1, b is silent, total > 0;\n}", "example", "'example'")]
    public void At_the_top_of_a_file(string declaration, string place, string what) =>
        AssertRecognised($"{declaration}\nenum After {{ a }}\n", place, what, "After");

    [Theory]
    [InlineData("competence 75%;", "competence", "'competence'")]
    [InlineData("vary set in [A, B with predictor { steps = 1; } as P];", "predictor", "An entry with a learner of its own")]
    [InlineData("expect return[A] < return[B] at steps;", "at steps", "Choosing when an expectation is read")]
    [InlineData("expect return[A] < return[B] on p at competence confidence 90%;", "at competence", "Choosing when an expectation is read")]
    public void In_an_experiment(string member, string place, string what) =>
        AssertRecognised($"experiment E {{\n{member}\nprobe after {{ }}\n}}\n", place, what, "after");

    [Fact]
    public void In_goals() => AssertRecognised(
        "goals G for W {\nfamily linear(a, b, x == 0) weights gaussian samples 100_000;\nrival after: x;\n}\n",
        "family", "'family'", "after");

    private static void AssertRecognised(string text, string place, string what, string after)
    {
        var result = Parsed.File(text);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCatalogue.NotSupportedYet, diagnostic.Descriptor);
        Assert.Equal(place, result.Source.Slice(diagnostic.Span));
        Assert.StartsWith(
            $"{what} is part of the language, but not supported by this version yet. ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(SyntaxTree.Flatten(result.Unit), node => node is Identifier { Text: var name } && name == after);
    }
}
