using CsCheck;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>One build says every independent mistake, each once.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public void Five_mistakes_give_five_diagnostics() => Assert.Equal(
        [
            "4:25-4:25 ESP1003: ';' is missing after '10'. Add it here.",
            "9:29-9:29 ESP1006: The '(' at line 9, column 23 is not closed: ';' cannot go on inside it. Add ')' here.",
            "13:5-13:10 ESP1008: 'rewrd' has no meaning here. Did you mean 'reward'?",
            "14:25-14:26 ESP1015: '=' gives a name its value and cannot stand in an expression. Compare with '=='.",
            "17:37-17:40 ESP1008: 'thn' has no meaning here. Did you mean 'thin'?",
        ],
        Parsed.Diagnostics("""
            namespace A;
            world Orchard {
                state {
                    x : int in 0..10
                    carrying : bool;
                }
                action { move : Move; }
                enum Move { stay, north }
                let distance = abs(x - 3;
                event delivered = carrying and not next.carrying;
            }
            constraints Dense for Orchard {
                rewrd approach: distance - next.distance when carrying;
                forbid bump: next.x = x;
                reward fine: x + 1;
            }
            constraints Z for Orchard = Dense | thn 10%;
            """));

    [Fact]
    public void What_could_be_parsed_is_in_the_tree_and_what_could_not_is_remembered()
    {
        var unit = Parsed.File("""
            world W {
                state { a, b int; c : int; }
                let broken = (;
                let fine = 1;
                enum Broken { one, two; }
            }
            wrld V { }
            constraints S W { reward r: 1; }
            constraints T for W { rewrd q: 1 whn x; reward r 1; }
            """).Unit;

        Assert.Equal(["W", "V", "T"], unit.Declarations.Select(declaration => declaration.Name.Text));
        Assert.Equal(["Broken", "S", "W", "a", "b", "broken", "int", "one", "r", "two"], unit.BrokenNames.Order(StringComparer.Ordinal));
        var line = Assert.IsType<Demand>(Assert.Single(Assert.IsType<ConstraintsDeclaration>(unit.Declarations[2]).Members));
        Assert.IsType<WhenClause>(Assert.Single(line.Clauses));
    }

    [Theory]
    [InlineData("world W\n    state { x : int; }\n}\n", "1:8-1:8 ESP1004")]
    [InlineData("world W {\n    state {\n        x : int;\n    action {\n        m : int;\n    }\n}\n", "3:17-3:17 ESP1005")]
    [InlineData("world W {\n    state {\n        x : int;\n    }\n\nconstraints S for W {\n}\n", "4:6-4:6 ESP1005")]
    [InlineData("world W {\n    state { x : int; } }\n    let d = 2;\n    event e = d > 2;\n}\nenum E { a }\n", "3:5-3:8 ESP1013")]
    [InlineData("world W {\n    enum M { a, b\n    let x = 2;\n}\n", "2:18-2:18 ESP1006")]
    [InlineData("world W {\n    enum M { a, b; }\n    let x = 2;\n}\n", "2:18-2:18 ESP1006")]
    [InlineData("world W {\n    enum M { a b }\n    let x = 2;\n}\n", "2:15-2:15 ESP1006")]
    [InlineData("experiment E {\n    vary set in [A | thin {1%; 2%}];\n    vary seed in 1..3;\n}\n", "2:30-2:30 ESP1006")]
    [InlineData("constraints S for W {\n    reward a: x reward b: y;\n}\n", "2:16-2:16 ESP1003")]
    [InlineData("constraints S for W {\n    reward a: x +\n    reward b: y;\n}\n", "2:18-2:18 ESP1002")]
    [InlineData("constraints S for W {\n    reward a: x\n        when y\n        wieght 2;\n}\n", "4:9-4:15 ESP1008")]
    [InlineData("constraints S for W {\n    reward a: [1, 2;\n}\n", "2:20-2:20 ESP1006")]
    [InlineData("constraints S for W = A | thin {1%, 10%;\nconstraints T for W { }\n", "1:40-1:40 ESP1006")]
    [InlineData("experiment E {\n    world W\n    goals G;\n    train { a = 1; }\n}\n", "2:12-2:12 ESP1003")]
    [InlineData("experiment E {\n    vary set in [A, B;\n    vary seed in 1..3;\n}\n", "2:22-2:22 ESP1006")]
    [InlineData("experiment E {\n    vary set in [A with { discount = 0 }];\n}\n", "2:39-2:39 ESP1003")]
    [InlineData("experiment E {\n    probe p { a = 2;\n    vary seed in 1..3;\n}\n", "2:21-2:21 ESP1005")]
    public void A_forgotten_or_superfluous_token_is_one_mistake(string text, string expected)
    {
        var result = Parsed.File(text);
        Assert.Equal([expected], Parsed.Diagnostics(text).Select(line => line.Split(':')[0] + ":" + string.Join(':', line.Split(':').Skip(1).Take(2))));
        Assert.NotEmpty(result.Unit.Declarations);
    }

    [Fact]
    public void The_rest_of_a_machine_a_task_and_an_example_is_kept()
    {
        const string Text = """
            constraints S for W {
                machine m obsrved {
                    strt a;
                    a -> on P;
                    a -> b on Q reward ;
                    b -> c on R;
                    final c termnate;
                }
                task t: achieve a or b;
                task u: achieve a thn achieve b;
            }
            example "e" for S {
                given { x = ; y = 2; }
                then total = 3, u is silent;
                next { z = 3; }
                then u is silnt;
            }
            """;
        Assert.Equal([2, 3, 4, 5, 7, 9, 10, 13, 14, 16], Parsed.File(Text).Diagnostics.Select(LineOf));
        var declarations = Parsed.File(Text).Unit.Declarations;
        var set = Assert.IsType<ConstraintsDeclaration>(declarations[0]);
        var machine = Assert.IsType<MachineMember>(set.Members[0]);
        Assert.True(machine.IsObserved);
        Assert.Equal([typeof(MachineStart), typeof(MachineTransition), typeof(MachineFinal)], machine.Items.Select(item => item.GetType()));
        Assert.Equal("u", Assert.IsType<TaskMember>(set.Members[1]).Name.Text);
        var example = Assert.IsType<ExampleDeclaration>(declarations[1]);
        Assert.Equal(
            [("y", "", 0), ("", "z", 1)],
            example.Groups.Select(group => (NamesOf(group.Given), NamesOf(group.Next), group.Checks.Length)));

        static string NamesOf(IEnumerable<Assignment> assignments) => string.Join(' ', assignments.Select(assignment => assignment.Name.Text));
        static int LineOf(Diagnostic diagnostic) => new SourceText("", Text).GetPosition(diagnostic.Span.Start).Line;
    }

    [Fact]
    public void Any_subset_of_independent_mistakes_gives_exactly_those()
    {
        var lines = new[]
        {
            ("reward a: x;", "reward a: x"),
            ("reward b: (x + 1) * 2;", "reward b: (x + 1 * 2;"),
            ("forbid c: x == 1;", "forbid c: x = 1;"),
            ("require d: x > 0 margin 0.1;", "requir d: x > 0 margin 0.1;"),
            ("prefer e: x > 0 when x;", "prefer e: x > 0 wehn x;"),
            ("metric f: x - 1;", "metric f: x - ;"),
            ("potential g: x / 2;", "potential g: x / 10%2;"),
            ("achieve h: x < 1 < 2;", "achieve h: x < 1 > 2;"),
            ("imitate i: m == n;", "imitate i: m @@ n;"),
            ("penalize j: x weight 2;", "penalize j: x weight 2<m^100>;"),
            ("reward k: x on y;", "reward next: x on y;"),
            ("reward l: x at end;", "const l = 3;"),
            ("let p(a, b) = a * b;", "let p(a b) = a * b;"),
            ("reward o: 2<m> * x;", "reward o: 2 <m> * x;"),
            ("reward q: sum(v[1..2]);", "reward q: sum(v[1..);"),
            ("clip 0..1;", "clip 0;"),
            ("task t: achieve x then achieve y;", "task t: achieve x then y;"),
            ("override u: x when y;", "override u x when y;"),
            ("task m: achieve p then achieve q;", "task m: achieve p then q;"),
            ("clip 0..1;", "clip 0;"),
            ("machine n { start a; }", "machine n { strat a; }"),
            ("require o: x limit 3 per episode terminate;", "require o: x limit 3 per epsode terminate;"),
            ("let p(a) = a;", "let p(a) a;"),
        };

        Gen.Bool.Array[lines.Length].Sample(broken =>
        {
            var text = "constraints S for W {\n"
                + string.Concat(lines.Zip(broken, (line, isBroken) => $"    {(isBroken ? line.Item2 : line.Item1)}\n")) + "}\n";
            var result = Parsed.File(text);
            Assert.Equal(
                Enumerable.Range(0, lines.Length).Where(index => broken[index]).Select(index => index + 2),
                result.Diagnostics.Select(diagnostic => result.Source.GetPosition(diagnostic.Span.Start).Line));
        });
    }
}
