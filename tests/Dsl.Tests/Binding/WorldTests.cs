using Espalier.Dsl.Binding;

namespace Espalier.Dsl.Tests.Binding;

public class WorldTests
{
    [Fact]
    public void A_world_keeps_its_variables_with_their_types_and_defaults()
    {
        var world = Assert.Single(Field.Bind("namespace A.B;").Model.Worlds);

        Assert.Equal(("A.B", "Field", 0.5, 100), (world.Namespace, world.Name, world.StepSeconds, world.Horizon));
        Assert.Equal(
            ["slope: real in 0..1 = 0.5", "wet: bool = 0", "season: Season = 0", "rows: int in 1..9 = 3"],
            world.Settings.Select(setting => $"{setting.Name}: {Show.Type(setting.Type)} = {Show.Number(setting.Default!.Value[0])}"));
        Assert.Equal(
            [
                "x: int in 0..10", "y: int in 0..10", "speed: real in 0..3", "carrying: bool", "facing: Move", "walls: 5 of bool",
                "heights: 3 of real in 0..1", "hidden best: Move", "hidden good: 5 of bool",
            ],
            world.State.Select(member => $"{(member.IsHidden ? "hidden " : "")}{member.Name}: {Show.Type(member.Type)}"));
        Assert.Equal(["move", "thrust", "gear", "push"], world.Action.Select(component => component.Name));
        Assert.Equal(["Move", "Season"], world.Enums.Select(declared => declared.Name));
        Assert.Equal(
            ["distance False False", "near False False", "arrived True True"],
            world.Lets.Select(let => $"{let.Name} {let.IsEvent} {let.ReadsTransition}"));
    }

    [Fact]
    public void Consts_are_known_in_types_ranges_and_expressions_in_any_order()
    {
        var result = Field.Bind(ExternalSchemas.None, """
            world W {
                state { a : bool[area]; b : int in -n..n * n - 1; c : real in 0..inf; }
                horizon area + 1 steps;
            }
            constraints S for W { reward r: steps[1] * n + half; }
            const area = n * n;
            const n = 3;
            const half = 50%;
            const steps = [1, 2];
            """);

        Assert.Empty(result.Diagnostics);
        var world = Assert.Single(result.Model.Worlds);
        Assert.Equal(["9 of bool", "int in -3..8", "real in 0..inf"], world.State.Select(member => Show.Type(member.Type)));
        Assert.Equal(10, world.Horizon);
    }

    [Fact]
    public void Lets_stand_after_those_that_they_refer_to()
    {
        var world = Assert.Single(Field.Bind(ExternalSchemas.None, """
            world W {
                state { x : int; }
                let c = b + next.a;
                let b = a + 1;
                let a = 2 * x;
            }
            """).Model.Worlds);

        Assert.Equal(["a", "b", "c"], world.Lets.Select(let => let.Name));
        Assert.Equal([false, false, true], world.Lets.Select(let => let.ReadsTransition));
        Assert.Equal("(b + next(a))", Show.Expression(world.Lets[2].Value));
    }

    [Fact]
    public void An_action_component_may_share_its_name_with_a_member_of_the_state()
    {
        var result = Field.Bind(ExternalSchemas.None, """
            world W { state { turn : int in 0..3; } action { turn : int in 0..1; } }
            constraints S for W { reward r: turn + action.turn; }
            """);

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Files_are_one_compilation_and_namespaces_are_looked_up_outwards()
    {
        var result = Field.Bind(
            ExternalSchemas.None,
            "namespace A.Inner; constraints S for W { reward r: n * x; }",
            "namespace A; world W { state { x : int; mode : Mode; } }",
            "namespace A; const n = 2; enum Mode { slow, fast }",
            "namespace A; const n = 1 + 1;");

        Assert.Empty(result.Diagnostics);
        var set = Assert.Single(result.Model.Sets);
        Assert.Equal(("A", "W"), (set.Namespace, set.World));
        Assert.Equal("Mode", Assert.Single(result.Model.Enums).Name);
    }

    [Fact]
    public void A_const_or_a_world_of_another_namespace_is_told_of()
    {
        string[] files =
        [
            "namespace A;\nworld W { state { x : int in 0..n; } }",
            "namespace B;\nconst n = 2;\nconstraints S for W { }",
        ];
        Assert.Equal(
            [
                "(2,33): ESP2001: Nothing here is named 'n'. The const of that name belongs to namespace B: declare it in this one too.",
                "B.constraints(3,19): ESP2003: There is no world 'W'. The world of that name belongs to namespace A: begin this file with 'namespace A;'.",
            ],
            Field.Describe(Field.Bind(ExternalSchemas.None, files), files));
    }

    [Fact]
    public void A_name_that_another_file_has_taken_is_told_with_its_place()
    {
        string[] files = ["const n = 1;\nworld W { }", "const n = 2;\nworld W { }"];
        Assert.Equal(
            [
                "B.constraints(1,7): ESP2002: 'n' is declared twice, here and at line 1, column 7 of A.constraints. Rename or remove one of the two.",
                "B.constraints(2,7): ESP2002: 'W' is declared twice, here and at line 2, column 7 of A.constraints. Rename or remove one of the two.",
            ],
            Field.Describe(Field.Bind(ExternalSchemas.None, files), files));
    }

    [Theory]
    [InlineData("state { x : flaot; }", "(2,13): ESP2005: There is no type 'flaot'. Use bool, int, real or an enum.")]
    [InlineData("state { x : rael; }", "(2,13): ESP2005: There is no type 'rael'. Did you mean 'real'?")]
    [InlineData("state { x, x : int; }", "(2,12): ESP2002: 'x' is declared twice, here and at line 2, column 9. Rename or remove one of the two.")]
    [InlineData("state { x : int; } let x = 1;", "(2,24): ESP2002: 'x' is declared twice, here and at line 2, column 9. Rename or remove one of the two.")]
    [InlineData("action { a, a : bool; }", "(2,13): ESP2002: 'a' is declared twice, here and at line 2, column 10. Rename or remove one of the two.")]
    [InlineData("enum E { a, b, a }", "(2,16): ESP2002: 'a' is declared twice, here and at line 2, column 10. Rename or remove one of the two.")]
    [InlineData("enum E { a } enum E { b }", "(2,19): ESP2002: 'E' is declared twice, here and at line 2, column 6. Rename or remove one of the two.")]
    [InlineData("state { x : int; } let a = a + x;", "(2,24): ESP2008: 'a' is defined by itself: 'a' refers to 'a'. Take one of them out of that circle.")]
    [InlineData("let a = b; let b = c; let c = a;", "(2,5): ESP2008: 'a' is defined by itself: 'a' refers to 'b' refers to 'c' refers to 'a'. Take one of them out of that circle.")]
    [InlineData("state { x : int; } event e = x;", "(2,30): ESP3001: The event 'e' must be a bool, and this is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("state { x : int; y : int in 0..x; }", "(2,32): ESP3005: The end of an int's range must be known while building, and 'x' is not. Use only numbers and consts here.")]
    [InlineData("state { x : int in 5..1; }", "(2,20): ESP3006: Nothing lies in the range 5..1, because it starts above its end. Write 1..5.")]
    [InlineData("state { x : real in 1..0; }", "(2,21): ESP3006: Nothing lies in the range 1..0, because it starts above its end. Write 0..1.")]
    [InlineData("state { x : int in 0..1.5; }", "(2,23): ESP3007: The end of an int's range must be a whole number of 32 bits, or infinite, and this is 1.5. Round it, or make the variable a real.")]
    [InlineData("state { x : bool[0]; }", "(2,18): ESP3007: The length of a vector must be a whole number in 1..65536, and this is 0. Write a length in that range.")]
    [InlineData("state { x : int in 0..true; }", "(2,23): ESP3001: The end of an int's range must be a number, and this is a bool. A bool is no number: write 'where(true, 1, 0)'.")]
    [InlineData("settings { s : real in 0..1; }", "(2,12): ESP3008: The setting 's' has no value unless an experiment gives it one. Give it a default, as in 's : real in 0..1 = 0;'.")]
    [InlineData("settings { s : real in 0..1 = 2; }", "(2,31): ESP3007: 's' must be in 0..1, and this is 2. Choose a value in its range, or widen the range.")]
    [InlineData("settings { s : int = 0.5; }", "(2,22): ESP3001: 's' must be an int, and this is a real. Write a whole number.")]
    [InlineData("settings { s : bool = 1; }", "(2,23): ESP3001: 's' must be a bool, and this is an int. Use true or false.")]
    [InlineData("settings { s : int = true; }", "(2,22): ESP3001: 's' must be a number, and this is a bool. A bool is no number: write 'where(true, 1, 0)'.")]
    [InlineData("settings { s : E = c; } enum E { a, b }", "(2,20): ESP2001: Nothing here is named 'c'. Use a or b.")]
    [InlineData("settings { s : E = 1; } enum E { a, b }", "(2,20): ESP3001: 's' must be an E, and this is an int. Use a or b.")]
    [InlineData("action { hidden a : bool; }", "(2,17): ESP3021: 'a' is part of the action, and only members of the state can be hidden from the agent. Remove 'hidden'.")]
    [InlineData("state { x : int = 3; }", "(2,19): ESP3022: 'x' is part of the state, and only settings have a default. Remove '= 3'; the environment decides how an episode starts.")]
    [InlineData("action { a : int; }", "(2,10): ESP3023: An agent cannot choose 'a' from infinitely many values. Give it a range, as in 'a : int in 0..3;'.")]
    [InlineData("action { a : real[2] in 0..inf; }", "(2,10): ESP3023: An agent cannot choose 'a' from infinitely many values. Give it a range, as in 'a : real[2] in -1..1;'.")]
    [InlineData("state { x : bool in 0..1; }", "(2,21): ESP3004: A bool has no range. Remove 'in' and what follows it.")]
    [InlineData("enum E { a } state { x : E in 0..1; }", "(2,31): ESP3004: An enum has no range. Remove 'in' and what follows it.")]
    [InlineData("step 0;", "(2,6): ESP3007: The duration of a step must be a number of seconds above 0, and this is 0. Write how many seconds a step takes.")]
    [InlineData("horizon 0 steps;", "(2,9): ESP3007: The horizon must be a whole number of at least 1, and this is 0. Write 1 or a larger whole number.")]
    [InlineData("horizon 2.5 steps;", "(2,9): ESP3007: The horizon must be a whole number of at least 1, and this is 2.5. Write 1 or a larger whole number.")]
    public void Mistakes_are_said_once_and_in_their_place(string member, string said)
    {
        var text = $"world W {{\n{member}\n}}";
        Assert.Equal([said], Field.Describe(Field.Bind(ExternalSchemas.None, text), text));
    }

    [Theory]
    [InlineData("const a = b;\nconst b = a;", "(1,7): ESP2008: 'a' is defined by itself: 'a' refers to 'b' refers to 'a'. Take one of them out of that circle.")]
    [InlineData("const a = 1;\nconst a = 2;", "(2,7): ESP2002: 'a' is declared twice, here and at line 1, column 7. Rename or remove one of the two.")]
    [InlineData("const a = elapsed;", "(1,11): ESP3005: The const 'a' must be known while building, and 'elapsed' is not. Use only numbers and consts here.")]
    [InlineData("const a = 1 / 0;\nconst b = a + 1;", "(1,11): ESP3018: '1 / 0' has no finite value. Change its numbers; 'inf' says infinity where it is meant.")]
    public void Mistakes_of_consts_are_said_once(string text, string said) =>
        Assert.Equal([said], Field.Describe(Field.Bind(ExternalSchemas.None, text), text));

    [Fact]
    public void What_refers_to_a_variable_with_a_wrong_type_is_silent_and_the_variable_stays()
    {
        const string Text = "world W { state { a : rael; b : int in 9..0; } let c = a + 1; }\nconstraints S for W { reward r: a + b + c; }";
        var result = Field.Bind(ExternalSchemas.None, Text);

        Assert.Equal(["ESP2005", "ESP3006"], result.Diagnostics.Select(found => found.Descriptor.Id));
        Assert.Equal(["a", "b"], Assert.Single(result.Model.Worlds).State.Select(member => member.Name));
        Assert.Empty(Assert.Single(result.Model.Sets).Parts);
    }

    [Fact]
    public void Chains_of_any_length_are_bound()
    {
        var lets = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"let a{i} = a{i + 1} + 1;\n"));
        var consts = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"const c{i} = c{i + 1} + 1;\n"));
        var result = Field.Bind(ExternalSchemas.None, $"{consts}const c5000 = 0; world W {{ state {{ x : int; }} {lets} let a5000 = x; horizon c0 steps; }}");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(5_000, Assert.Single(result.Model.Worlds).Horizon);
    }
}
