using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>What the language has and this version has not is recognised, said once, and stops nothing.</summary>
public sealed class UnsupportedTests
{
    [Theory]
    [InlineData("language 1;", "language", "'language'")]
    [InlineData("unit m;", "unit", "'unit'")]
    [InlineData("unit N = kg*m/s^2;", "unit", "'unit'")]
    [InlineData("example \"a step\" for A {\n given { x = 3; }\n next { x = 4; }\n then a == 1, b is silent, total > 0;\n}", "example", "'example'")]
    [InlineData("constraints C(speed : real in 0..20 = 1) for W { }", "(speed : real in 0..20 = 1)", "A set with parameters")]
    [InlineData("constraints C for W = A(2) | thin 10%;", "(2)", "A set with parameters")]
    [InlineData("constraints C for W = A | cover 10%;", "cover", "The dial 'cover'")]
    [InlineData("constraints C for W = A | keep {1, 2};", "keep", "The dial 'keep'")]
    [InlineData("constraints C for W = A | mix 20% B | thin 5%;", "mix", "The dial 'mix'")]
    [InlineData("constraints C for W = A + B;", "+", "'+' between sets")]
    [InlineData("constraints C for W = (A - bump) | thin 5%;", "-", "'-' between sets")]
    [InlineData("constraints C for W = A | delay to end observed;", "observed", "'observed'")]
    [InlineData("world V binds A.B, C { }", "binds", "'binds'")]
    public void At_the_top_of_a_file(string declaration, string place, string what) =>
        AssertRecognised($"{declaration}\nenum After {{ a }}\n", place, what, "After");

    [Theory]
    [InlineData("let f(a, b) = a + b;", "let", "'let'")]
    [InlineData("precision double;", "precision", "'precision'")]
    [InlineData("step 1<s>;", "<s>", "The unit '<s>'")]
    [InlineData("state { v : real<m/s> in 0..3; }", "<m/s>", "The unit '<m/s>'")]
    [InlineData("state { m : real[4, 3]; }", "[4, 3]", "A matrix")]
    [InlineData("state { v : real[3] {x, y, z} in 0..1; }", "{x, y, z}", "The list of component names '{x, y, z}'")]
    public void In_a_world(string member, string place, string what) =>
        AssertRecognised($"world W {{\n{member}\nevent after = x;\n}}\n", place, what, "after");

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
    [InlineData("reward a: x weight 0.1</m>;", "</m>", "The unit '</m>'")]
    [InlineData("reward a: v[0..3];", "0..3", "A slice")]
    [InlineData("reward a: v[.., j];", "..", "A slice")]
    [InlineData("reward a: m[1, 2];", "[1, 2]", "A matrix")]
    [InlineData("reward a: within(p, 3 steps);", "within", "'within'")]
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

    [Fact]
    public void A_directive() => AssertRecognised(
        "#disable-next-line ESP4003\nenum After { a }\n", "#disable-next-line", "'#disable-next-line'", "After");

    [Fact]
    public void Each_unit_is_reported() => Assert.Equal(
        ["3:2-3:7", "3:11-3:14"],
        Parsed.Diagnostics(Parsed.AroundExpression("2<m/s> + 3<m>")).Select(line => line.Split(' ')[0]));

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
