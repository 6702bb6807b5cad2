using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;
using Espalier.Generators.Pipeline;
using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>Whatever a file calls its things, what is generated compiles, and nothing in a file can break out of it.</summary>
public class NameTests
{
    [Theory]
    [InlineData("crate_in_corner", "CrateInCorner")]
    [InlineData("x", "X")]
    [InlineData("Dense", "Dense")]
    [InlineData("crateInCorner", "CrateInCorner")]
    [InlineData("_odd__name_", "OddName")]
    [InlineData("level_2_1", "Level2_1")]
    [InlineData("_", "_")]
    [InlineData("_2", "_2")]
    [InlineData("Dense | delay to end", "DenseDelayToEnd")]
    [InlineData("Dense | thin 1.5%", "DenseThin1_5")]
    public void A_name_becomes_pascal_case(string name, string pascal) => Assert.Equal(pascal, PascalCase.Of(name));

    [Theory]
    [InlineData("LearningRate", "learning_rate")]
    [InlineData("GaeLambda", "gae_lambda")]
    [InlineData("UseGPU", "use_gpu")]
    [InlineData("GPUCount", "gpu_count")]
    [InlineData("Beta2", "beta2")]
    public void A_property_becomes_snake_case(string name, string snake) => Assert.Equal(snake, SnakeCase.Of(name));

    [Fact]
    public void Members_whose_names_collide_in_C_sharp_are_told_apart()
    {
        var world = WorldProbe.Compile(
            """
            world W {
                state { crate_x, crateX, CrateX : int in 0..9; state, equals, get_hash_code, to_string : int in 0..9; }
            }
            constraints S for W { reward a: crate_x + 10 * crateX + 100 * CrateX + 1000 * state + 10_000 * equals; }
            """);

        var members = new { CrateX = 1, CrateX_2 = 2, CrateX_3 = 3, State_2 = 4, Equals_2 = 5 };

        Assert.Equal(54321, world.Start("S").Step(members).Paid);
    }

    [Theory]
    [InlineData("State")]
    [InlineData("Action")]
    [InlineData("Settings")]
    [InlineData("World")]
    [InlineData("Sets")]
    [InlineData("Memory")]
    [InlineData("Evaluate")]
    [InlineData("Info")]
    [InlineData("Goals")]
    [InlineData("Equals")]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("System")]
    [InlineData("Espalier")]
    [InlineData("global")]
    [InlineData("total")]
    [InlineData("recorder")]
    [InlineData("score")]
    [InlineData("sum0")]
    [InlineData("Bools3")]
    [InlineData("Length")]
    [InlineData("Math")]
    [InlineData("value__")]
    public void Anything_may_have_any_name(string name)
    {
        var declared =
            $$"""
            enum {{name}} { {{name}}, other }
            world W {
                settings { {{name}}_1 : real in 0..1 = 0; }
                state { {{name}} : int in 0..9; flags : bool[3]; }
                action { {{name}} : {{name}}; }
                let {{name}}_let = sum([1, 2, 3]);
            }
            constraints {{name}} for W {
                reward {{name}}: {{name}} + {{name}}_let + count(flags);
                achieve second: flags[0];
            }
            goals {{name}}_goals for W { intended {{name}}: {{name}} == 3; }
            """;
        var generation = Project.Of(declared).Generate();

        Assert.NotEmpty(generation.Load().GetTypes());
    }

    [Theory]
    [InlineData("enum W { a } world W { state { x : int in 0..9; } }")]
    [InlineData("world W { state { x : int in 0..9; } } enum W { a }")]
    public void A_world_and_an_enum_of_one_name_are_one_error(string constraints)
    {
        Assert.Equal("ESP2002", Assert.Single(Project.Of(constraints).Generate().Errors).Id);
    }

    [Fact]
    public void A_set_of_the_worlds_own_name_gets_another()
    {
        Assert.NotEmpty(Project.Of("world W { state { x : int in 0..9; } } constraints W for W { reward a: x; }").Generate().Load().GetTypes());
    }

    [Theory]
    [InlineData("State")]
    [InlineData("World")]
    [InlineData("Sets")]
    [InlineData("Memory")]
    [InlineData("string")]
    [InlineData("System")]
    [InlineData("lower")]
    public void A_world_may_have_any_name(string name)
    {
        var declared =
            $$"""
            namespace Some.{{name}}.@class;
            world {{name}} {
                state { x : int in 0..9; }
            }
            constraints S for {{name}} { reward a: x; }
            """.Replace(".@class", "", StringComparison.Ordinal);

        Assert.NotEmpty(Project.Of(declared).Generate().Load().GetTypes());
    }

    [Fact]
    public void Text_cannot_end_a_comment_or_a_literal()
    {
        var declared =
            """
            /// </summary> */ #error " \ <script> & ]]> {0}
            /// second line
            world W {
                state {
                    /// "quotes" <see cref="Nothing"/>
                    x : int in 0..9;
                }
            }
            /// #endif
            constraints S for W {
                /// */ public class Broken
                reward a: x; // */ } " \u000A
            }
            """ + "\n// \u2028 }\n/// \u0085 }\nworld V { state { x : int in 0..9; } }";
        var generation = Project.Of(declared).WithRuntime().Generate();

        Assert.NotEmpty(generation.Load().GetTypes());
    }

    [Theory]
    [InlineData("1e308")]
    [InlineData("1e-320")]
    [InlineData("-inf")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("9223372036854775807")]
    [InlineData("0.1234567890123456789")]
    public void Any_number_keeps_its_value(string number)
    {
        var world = WorldProbe.Compile($"world W {{ state {{ x : int in 0..9; }} }} constraints S for W {{ metric a: {number}; }}");
        var value = number == "-inf" ? double.NegativeInfinity : double.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(value, world.Start("S").Step().ScoreOf("a"));
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_are_no_conflict()
    {
        var project = new Project
        {
            Files =
            [
                new InMemoryText("/project/a/Same.constraints", "namespace A; world W { state { x : int in 0..9; } }"),
                new InMemoryText("/project/b/Same.constraints", "namespace B; world W { state { x : int in 0..9; } }"),
            ],
        };

        Assert.Equal(
            ["A.W-Columns.g.cs", "A.W-Sets.g.cs", "A.W.g.cs", "B.W-Columns.g.cs", "B.W-Sets.g.cs", "B.W.g.cs"],
            project.Generate().Sources.Keys.Order(StringComparer.Ordinal));
        Assert.NotEmpty(project.Generate().Load().GetTypes());
    }

    [Fact]
    public void Worlds_whose_names_differ_in_case_alone_have_files_of_their_own()
    {
        var generation = Project.Of("world Walk { state { x : int in 0..9; } } world WALK { state { x : int in 0..9; } }").Generate();

        Assert.Equal(6, generation.Sources.Count);
        Assert.NotEmpty(generation.Load().GetTypes());
    }

    [Fact]
    public void Methods_that_are_generated_differ_in_their_names()
    {
        var members = new StaticMembers();
        // norm1 is the third of them and norm the thirteenth.
        var names = Enumerable.Range(0, 20).Select(i => members.Method(i % 3 == 2 ? "norm1" : "norm", "int", "", [$"return {i};"])).ToList();

        Assert.Equal(names.Distinct(), names);
    }
}
