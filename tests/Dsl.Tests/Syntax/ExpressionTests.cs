using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Tests.Syntax;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("10", "10")]
    [InlineData("0.5", "0.5")]
    [InlineData("3e-4", "0.0003")]
    [InlineData("1_000", "1000")]
    [InlineData("25%", "0.25")]
    [InlineData("10 % 3", "[10 % 3]")]
    [InlineData("10 %3", "[10 % 3]")]
    [InlineData("true", "true")]
    [InlineData("inf", "inf")]
    [InlineData("[0.1, 0.9, -1.8]", "(vector 0.1 0.9 (neg 1.8))")]
    public void Literals(string text, string expected) => Assert.Equal(expected, SExpression.Of(Parsed.Expression(text)));

    [Theory]
    [InlineData("a + b - c", "[a + b - c]")]
    [InlineData("a + b * c", "[a + [b * c]]")]
    [InlineData("(a + b) * c", "[[a + b] * c]")]
    [InlineData("a / b % c", "[a / b % c]")]
    [InlineData("-x^2", "(neg (^ x 2))")]
    [InlineData("2^-3^2", "(^ 2 (neg (^ 3 2)))")]
    [InlineData("a^b^c", "(^ a (^ b c))")]
    [InlineData("- - x", "(neg (neg x))")]
    [InlineData("a * -b", "[a * (neg b)]")]
    [InlineData("a < b <= c", "[a < b <= c]")]
    [InlineData("a == b == c", "[a == b == c]")]
    [InlineData("a + 1 < b", "[[a + 1] < b]")]
    [InlineData("x in 1..2", "[x in (.. 1 2)]")]
    [InlineData("x in a - 1..b + 1", "[x in (.. [a - 1] [b + 1])]")]
    [InlineData("move in best_moves", "[move in best_moves]")]
    [InlineData("not a == b", "(not [a == b])")]
    [InlineData("not not a", "(not (not a))")]
    [InlineData("not a and b", "[(not a) and b]")]
    [InlineData("a and b or c and d", "[[a and b] or [c and d]]")]
    [InlineData("a or b implies c implies d", "(implies [a or b] (implies c d))")]
    [InlineData("if a then b else c", "(if a b c)")]
    [InlineData("if a then b else if c then d else e", "(if a b (if c d e))")]
    [InlineData("if a then if b then c else d else e", "(if a (if b c d) e)")]
    [InlineData("if a implies b then c + 1 else d or e", "(if (implies a b) [c + 1] [d or e])")]
    public void Precedence(string text, string expected) => Assert.Equal(expected, SExpression.Of(Parsed.Expression(text)));

    [Theory]
    [InlineData("abs(x)", "(abs x)")]
    [InlineData("f()", "(f)")]
    [InlineData("min(a, b, c)", "(min a b c)")]
    [InlineData("tolerance(x, 0..1, 0.1, gaussian)", "(tolerance x (.. 0 1) 0.1 gaussian)")]
    [InlineData("next.x", "(. next x)")]
    [InlineData("next(x + 1)", "(next [x + 1])")]
    [InlineData("Move.stay", "(. Move stay)")]
    [InlineData("walls[mouse]", "(at walls mouse)")]
    [InlineData("next.walls[next.mouse].a", "(. (at (. next walls) (. next mouse)) a)")]
    [InlineData("-v[0]^2", "(neg (^ (at v 0) 2))")]
    public void Operands(string text, string expected) => Assert.Equal(expected, SExpression.Of(Parsed.Expression(text)));

    [Theory]
    [InlineData("margin + weight")]
    [InlineData("end - start")]
    [InlineData("reward * action")]
    [InlineData("step / state")]
    [InlineData("world + goals")]
    public void A_keyword_is_a_name_where_no_keyword_is_expected(string text) =>
        Assert.Equal($"[{text}]", SExpression.Of(Parsed.Expression(text)));

    [Fact]
    public void Any_word_that_is_not_reserved_can_be_declared()
    {
        var words = TokenFacts.Fixed.Keys.Where(kind => TokenFacts.IsKeyword(kind) && !TokenFacts.IsReserved(kind))
            .Select(kind => TokenFacts.GetSpelling(kind)!);
        Assert.All(words, word => Assert.Empty(Parsed.Diagnostics($$"""
            unit {{word}};
            unit {{word}} = {{word}}*{{word}}^2/{{word}};
            const {{word}} = 1<{{word}}>;
            let {{word}}({{word}}) = {{word}};
            world {{word}} binds {{word}}.{{word}}, {{word}} {
                state {
                    {{word}} : int in 0..1;
                    {{word}} : real<{{word}}>[{{word}}] {{{word}}} in {{word}}..{{word}};
                    a,
                    {{word}} : int;
                    hidden {{word}} : {{word}};
                }
                enum {{word}} {
                    {{word}}
                }
                let {{word}} = {{word}}
                    + {{word}}
                    + next.{{word}};
                let {{word}}({{word}}) = {{word}}[{{word}}..{{word}}];
                step {{word}};
            }
            constraints {{word}}({{word}} : {{word}} = {{word}}) for {{word}} : {{word}}({{word}}) {
                let {{word}} = {{word}};
                clip {{word}}..{{word}};
                override {{word}}: {{word}} when {{word}};
                task {{word}}: achieve {{word}} ensuring {{word}} then achieve {{word}} or achieve {{word}} weight {{word}};
                machine {{word}} observed when {{word}} {
                    start {{word}};
                    final {{word}};
                    otherwise stay reward {{word}};
                }
                reward {{word}}: {{word}} when {{word}} every {{word}} steps from {{word}} on {{word}} weight {{word}} margin {{word}};
            }
            constraints {{word}} for {{word}} = {{word}} | thin {{word}} | mix {{word}} {{word}} - {{word}};
            example "{{word}}" for {{word}} {
                given { {{word}} = {{word}}; }
                next { {{word}}.{{word}} = {{word}}; }
                then {{word}} == {{word}}, {{word}} is silent;
            }
            goals {{word}} for {{word}} {
                rival {{word}}: {{word}};
            }
            experiment {{word}} {
                world {{word}};
                probe {{word}} {
                    {{word}} = {{word}};
                }
                vary {{word}}.{{word}} in [{{word}} as {{word}}];
                expect {{word}}[{{word}}] < {{word}}[{{word}}] on {{word}} confidence {{word}};
            }

            """)));
    }

    [Fact]
    public void Nodes_span_their_tokens()
    {
        var text = Parsed.AroundExpression("(a + b) * -c^2 < next.d[1] implies f(x, 2)");
        var result = Parsed.File(text);
        var seen = SyntaxTree.Flatten(result.Unit)
            .Select(node => $"{node.GetType().Name}: {result.Source.Slice(node.Span)}")
            .Where(line => line.Contains("Expression: ", StringComparison.Ordinal));

        Assert.Equal(
            [
                "ImpliesExpression: (a + b) * -c^2 < next.d[1] implies f(x, 2)",
                "ChainExpression: (a + b) * -c^2 < next.d[1]",
                "ChainExpression: (a + b) * -c^2",
                "ChainExpression: a + b",
                "NameExpression: a",
                "NameExpression: b",
                "UnaryExpression: -c^2",
                "PowerExpression: c^2",
                "NameExpression: c",
                "NumberExpression: 2",
                "IndexExpression: next.d[1]",
                "MemberExpression: next.d",
                "NameExpression: next",
                "NumberExpression: 1",
                "CallExpression: f(x, 2)",
                "NameExpression: x",
                "NumberExpression: 2",
            ],
            seen);
    }
}
