using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>What the language has and this version has not is recognised, said once, and stops nothing.</summary>
public sealed class UnsupportedTests
{
    [Theory]
    [InlineData("example \"a step\" for A {\n given { x = 3; }\n next { x = 4; }\n then a == 1, b is silent, total > 0;\n}", "example", "'example'")]
    [InlineData("constraints C(speed : real in 0..20 = 1) for W { }", "(speed : real in 0..20 = 1)", "A set with parameters")]
    [InlineData("constraints C for W = A(2) | thin 10%;", "(2)", "A set with parameters")]
    [InlineData("constraints C for W = A | cover 10%;", "cover", "The dial 'cover'")]
    [InlineData("constraints C for W = A | keep {1, 2};", "keep", "The dial 'keep'")]
    [InlineData("constraints C for W = A | mix 20% B | thin 5%;", "mix", "The dial 'mix'")]
    [InlineData("constraints C for W = A + B;", "+", "'+' between sets")]
    [InlineData("constraints C for W = (A - bump) | thin 5%;", "-", "'-' between sets")]
    [InlineData("constraints C for W = A | delay to end observed;", "observed", "'observed'")]
    public void At_the_top_of_a_file(string declaration, string place, string what) =>
        AssertRecognised($"{declaration}\nenum After {{ a }}\n", place, what, "After");

    [Theory]
    [InlineData("let x = 2;", "let", "'let'")]
    [InlineData("assert breadth >= 90%, delay in 0..4;", "assert", "'assert'")]
    [InlineData("clip -1..1;", "clip", "'clip'")]
    [InlineData("override dead: -1 when x;", "override", "'override'")]
    [InlineData("machine m observed { start a; a -> b on P reward 2; any -> c on Q; final c terminate; otherwise stay; }", "machine", "'machine'")]
    [InlineData("task t: achieve near(top) ensuring clear then (achieve a or achieve b);", "task", "'task'")]
    [InlineData("require a: x terminate;", "terminate", "'terminate'")]
    [InlineData("require a: x limit 3 per episode weight 2;", "limit", "'limit'")]
    [InlineData("reward a: x weight 1 -> 2 over 10 steps -> 3 over 5 steps when y;", "-> 2 over 10 steps -> 3 over 5 steps", "A weight that changes during training")]
    public void In_a_set(string line, string place, string what) =>
        AssertRecognised($"constraints A for W {{\n{line}\nreward after: 1;\n}}\n", place, what, "after");

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
