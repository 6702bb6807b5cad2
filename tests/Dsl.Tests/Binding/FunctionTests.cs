using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>Functions that files declare: what a call stands for.</summary>
public class FunctionTests
{
    private const string World = """

        unit m;
        const five = square(2) + 1;
        let square(x) = x * x;
        let lerp(a, b, t) = a + (b - a) * t;
        let twice(x) = square(x) + square(x);
        let either(p, a, b) = if p then a else b;
        world Yard {
            settings { wet : bool = false; }
            state {
                x, y    : int in 0..10;
                far     : real<m>;
                v, w    : real[3] {x, y, z};
                facing  : Move;
                route   : Move[2];
                near    : bool;
            }
            action { move : Move; push : real in -1..1; }
            enum Move { stay, north, south }
            enum Season { summer, winter }
            let from(p, q) = abs(x - p) + abs(y - q);
            let home = from(0, 0);
            let is(m) = facing == m;
            let heads(m) = m == north or m == south;
            let headsAway(m) = not is(m);
            let same(m) = route == m;
            let moved(q) = next(q) - q;
            let lately(p) = within(p, 3 steps);
            let shadow(x) = x + y;
            event left = is(Move.stay) and move != stay;
            horizon 100 steps;
        }
        """;

    [Theory]
    [InlineData("square(x)", "(state.x * state.x)")]
    [InlineData("square(x + 1)", "((state.x + 1) * (state.x + 1))")]
    [InlineData("square(3) + five", "14")]
    [InlineData("twice(y)", "((state.y * state.y) + (state.y * state.y))")]
    [InlineData("lerp(0, 10, 0.5)", "5")]
    [InlineData("lerp(x, y, push)", "(state.x + ((state.y - state.x) * action.push))")]
    [InlineData("from(1, 2)", "(abs((state.x - 1)) + abs((state.y - 2)))")]
    [InlineData("next(from(1, 2))", "(abs((next.x - 1)) + abs((next.y - 2)))")]
    [InlineData("from(next.x, y)", "(abs((state.x - next.x)) + abs((state.y - state.y)))")]
    [InlineData("home", "home")]
    [InlineData("moved(x)", "(next.x - state.x)")]
    [InlineData("moved(home)", "(next(home) - home)")]
    [InlineData("shadow(3)", "(3 + state.y)")]
    [InlineData("sum(square(v))", "sum((state.v * state.v))")]
    [InlineData("sum(lerp(v, w, 0.5))", "sum((state.v + ((state.w - state.v) * each(0.5))))")]
    [InlineData("lerp(v, w, 0.5).y", "(state.v + ((state.w - state.v) * each(0.5)))[1]")]
    [InlineData("where(lately(near), 1, 0)", "(if within(state.near, 3 steps) then 1 else 0)")]
    [InlineData("where(is(Move.north), 1, 0)", "(if (state.facing == Move.north) then 1 else 0)")]
    [InlineData("where(is(north), 1, 0)", "(if (state.facing == Move.north) then 1 else 0)")]
    [InlineData("where(next(is(north)), 1, 0)", "(if (next.facing == Move.north) then 1 else 0)")]
    [InlineData("where(headsAway(north), 1, 0)", "(if not (state.facing == Move.north) then 1 else 0)")]
    [InlineData("where(either(near, facing, stay) == north, 1, 0)", "(if ((if state.near then state.facing else Move.stay) == Move.north) then 1 else 0)")]
    [InlineData("where(north == either(near, stay, facing), 1, 0)", "(if (Move.north == (if state.near then Move.stay else state.facing)) then 1 else 0)")]
    [InlineData("where(facing == either(near, north, south), 1, 0)", "(if (state.facing == (if state.near then Move.north else Move.south)) then 1 else 0)")]
    [InlineData("where(all(same([north, south])), 1, 0)", "(if all((state.route == [Move.north, Move.south])) then 1 else 0)")]
    [InlineData("where(all(same(north)), 1, 0)", "(if all((state.route == each(Move.north))) then 1 else 0)")]
    [InlineData("where(any(route == [north, south]), 1, 0)", "(if any((state.route == [Move.north, Move.south])) then 1 else 0)")]
    [InlineData("where(all(prev(route, [north, south]) == route), 1, 0)", "(if all((previous(state.route, [Move.north, Move.south]) == state.route)) then 1 else 0)")]
    [InlineData("where((if near then [north, south] else route)[0] == stay, 1, 0)", "(if ((if state.near then [Move.north, Move.south] else state.route)[0] == Move.stay) then 1 else 0)")]
    [InlineData("where(heads(facing) and heads(move), 1, 0)", "(if (((state.facing == Move.north) or (state.facing == Move.south)) and ((action.move == Move.north) or (action.move == Move.south))) then 1 else 0)")]
    [InlineData("either(near, x, 2)", "(if state.near then state.x else 2)")]
    [InlineData("where(either(near, facing, Move.stay) == north, 1, 0)", "(if ((if state.near then state.facing else Move.stay) == Move.north) then 1 else 0)")]
    [InlineData("square(far) / 1<m^2>", "((state.far * state.far) / 1)")]
    [InlineData("lerp(x, y, lerp(0, 1, 0.25))", "(state.x + ((state.y - state.x) * 0.25))")]
    [InlineData("square(square(square(2)))", "256")]
    public void Calls_stand_for(string expression, string meaning)
    {
        var result = Bind($"constraints Test for Yard {{ metric r: {expression}; }}");

        Assert.Empty(result.Diagnostics.Select(found => found.Message));
        var part = Assert.IsType<TermPart>(Assert.Single(Assert.Single(result.Model.Sets).Parts));
        Assert.Equal(meaning, Show.Expression(Assert.IsType<DemandModel>(part.Term).Value));
    }

    [Theory]
    [InlineData("square(near)", "(2,1): ESP3036: 'square' cannot take these arguments: '*' needs numbers, and 'x' is a bool. A bool is no number: write 'where(x, 1, 0)'.")]
    [InlineData("twice(near)", "(2,1): ESP3036: 'twice' cannot take these arguments: '*' needs numbers, and 'x' is a bool. A bool is no number: write 'where(x, 1, 0)'.")]
    [InlineData("lerp(far, x, 1)", "(2,1): ESP3036: 'lerp' cannot take these arguments: 'b' is a plain number and 'a' is in m, and '-' needs one unit. Multiply 'a' by a quantity in 1/m, or correct one of the two.")]
    [InlineData("moved(push)", "(2,1): ESP3036: 'moved' cannot take these arguments: What stands under 'next' is read in one single state, and 'q' is part of the action. Take 'next' only of state members and of what is derived from them.")]
    [InlineData("next(moved(x))", "(2,6): ESP3012: What stands under 'next' is read in one single state, and 'moved(x)' is read after the step. Take 'next' only of state members and of what is derived from them.")]
    [InlineData("square(1, 2)", "(2,1): ESP3011: 'square' takes 1 argument, and here there are 2. Write it as 'square(x)'.")]
    [InlineData("lerp(1)", "(2,1): ESP3011: 'lerp' takes 3 arguments, and here there is 1. Write it as 'lerp(a, b, t)'.")]
    [InlineData("sqare(1)", "(2,1): ESP2006: There is no function 'sqare'. Did you mean 'square'?")]
    [InlineData("home(1)", "(2,1): ESP2006: There is no function 'home'. It is a value and takes no arguments: leave the brackets out.")]
    [InlineData("square + 1", "(2,1): ESP2001: Nothing here is named 'square'. It is a function: write it as 'square(x)'.")]
    [InlineData("from", "(2,1): ESP2001: Nothing here is named 'from'. It is a function: write it as 'from(p, q)'.")]
    [InlineData("square(north)", "(2,8): ESP2001: Nothing here is named 'north'. It is a member of an enum: write 'Move.north'.")]
    [InlineData("where(is(summer), 1, 0)", "(2,10): ESP2001: Nothing here is named 'summer'. Use stay, north or south.")]
    [InlineData("where(headsAway(summer), 1, 0)", "(2,17): ESP2001: Nothing here is named 'summer'. Use stay, north or south.")]
    [InlineData("where(is(nort), 1, 0)", "(2,10): ESP2001: Nothing here is named 'nort'. Declare it, or correct the name.")]
    [InlineData("where(either(near, north, south) == south, 1, 0)", "(2,20): ESP2001: Nothing here is named 'north'. It is a member of an enum: write 'Move.north'.")]
    [InlineData("square(oops)", "(2,8): ESP2001: Nothing here is named 'oops'. Declare it, or correct the name.")]
    public void Mistakes_are_said_once_and_in_their_place(string expression, string said)
    {
        var text = $"constraints Test for Yard {{ reward r:\n{expression};\n}}";

        Assert.Equal([said], Field.Describe(Bind(text), text + World));
    }

    [Theory]
    [InlineData("let f(x) = x +\ny;", "(2,1): ESP2001: Nothing here is named 'y'. Declare it, or correct the name.")]
    [InlineData("let f(x) = g(x);\nlet g(x) = f(x);", "(1,5): ESP2008: 'f' is defined by itself: 'f' refers to 'g' refers to 'f'. Take one of them out of that circle.")]
    [InlineData("let f(x) = f(x);", "(1,5): ESP2008: 'f' is defined by itself: 'f' refers to 'f'. Take one of them out of that circle.")]
    [InlineData("let f(x) = a + x;\nconst a = f(1);", "(1,5): ESP2008: 'f' is defined by itself: 'f' refers to 'a' refers to 'f'. Take one of them out of that circle.")]
    [InlineData("let f(x) = x;\nlet f(y) = y;", "(2,5): ESP2002: 'f' is declared twice, here and at line 1, column 5. Rename or remove one of the two.")]
    [InlineData("const f = 1;\nlet f(y) = y;", "(2,5): ESP2002: 'f' is declared twice, here and at line 1, column 7. Rename or remove one of the two.")]
    [InlineData("let f(x, x) = x;", "(1,10): ESP2002: 'x' is declared twice, here and at line 1, column 7. Rename or remove one of the two.")]
    [InlineData("let sqrt(x) = x;", "(1,5): ESP2021: 'sqrt' is a function of the language already. Give this one another name.")]
    [InlineData("let f(x) = x + true;", "(1,16): ESP3002: '+' needs numbers, and 'true' is a bool. A bool is no number: write 'where(true, 1, 0)'.")]
    public void Mistakes_of_functions_are_said_once_whoever_calls_them(string text, string said)
    {
        text += "\nworld W { state { y : int; } let u = f(1); let v = f(y) + f(2) + u; }".Replace(
            "f(", text.Contains("sqrt", StringComparison.Ordinal) ? "sqrt(" : "f(", StringComparison.Ordinal);

        Assert.Equal([said], Field.Describe(Field.Bind(ExternalSchemas.None, text), text));
    }

    [Fact]
    public void Functions_of_a_world_may_use_what_it_declares_in_any_order()
    {
        const string Text = """
            world W {
                state { x : int; }
                let b = f(2) + c;
                let f(p) = p * d + g(p);
                let g(p) = c - p;
                let c = x + 1;
                let d = c * 2;
            }
            """;
        var result = Field.Bind(ExternalSchemas.None, Text);

        Assert.Empty(Field.Describe(result, Text));
        var lets = Assert.Single(result.Model.Worlds).Lets;
        Assert.Equal(["c", "d", "b"], lets.Select(let => let.Name));
        Assert.Equal("(((2 * d) + (c - 2)) + c)", Show.Expression(lets[2].Value));
    }

    [Fact]
    public void Functions_of_all_files_of_a_namespace_are_known()
    {
        string[] files =
        [
            "namespace A; let f(x) = x + one;",
            "namespace A; const one = 1; world W { state { x : int in 0..f(2); } }",
            "namespace A.B; constraints S for W { metric a: f(x); }",
            "namespace C; const two = \nf(1);",
        ];

        Assert.Equal(
            ["D.constraints(2,1): ESP2006: There is no function 'f'. Declare it, as in 'let f(x) = 2 * x;', or use one of the language."],
            Field.Describe(Field.Bind(ExternalSchemas.None, files), files));
    }

    [Fact]
    public void Functions_of_a_set_may_use_its_lets_and_are_inherited()
    {
        const string Text = """
            constraints Base for Yard { let gain = 2; let pull(q) = gain * (q - x); reward a: pull(y); }
            constraints Far for Yard : Base { reward b: pull(pull(1)); }
            """;
        var result = Bind(Text);

        Assert.Empty(Field.Describe(result, Text + World));
        Assert.Equal(
            ["(2 * (state.y - state.x))", "(2 * ((2 * (1 - state.x)) - state.x))"],
            result.Model.Sets[1].Parts.Select(part => Show.Expression(((DemandModel)((TermPart)part).Term).Value)));
    }

    [Fact]
    public void Functions_that_call_each_other_cannot_make_a_file_explode()
    {
        var doubling = string.Concat(Enumerable.Range(1, 60).Select(i => $"let f{i}(x) = f{i - 1}(x) + f{i - 1}(x);\n"));
        var text = $"world W {{ state {{ x : int; }} let a = \nf60(x); let b = f3(x); let f0(x) = x + 1;\n{doubling} }}";
        var result = Field.Bind(ExternalSchemas.None, text);

        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(("ESP3035", text.IndexOf("f60(x);", StringComparison.Ordinal)), (found.Descriptor.Id, found.Span.Start));
        Assert.Equal(["b"], Assert.Single(result.Model.Worlds).Lets.Select(let => let.Name));
    }

    [Fact]
    public void Long_chains_of_functions_end_in_a_message()
    {
        var chain = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"let f{i}(x) = f{i - 1}(x) + 1;\n"));
        var result = Field.Bind(ExternalSchemas.None, $"world W {{ state {{ x : int; }} let f0(x) = x;\n{chain} let a = f20(x); let b = f5000(x); }}");

        Assert.Equal(["ESP3035"], result.Diagnostics.Select(found => found.Descriptor.Id));
        Assert.Equal(["a"], Assert.Single(result.Model.Worlds).Lets.Select(let => let.Name));
    }

    [Fact]
    public void Deep_bodies_in_deep_expressions_fit_a_small_stack()
    {
        static string Nest(string open, int depth, string core) =>
            string.Concat(Enumerable.Repeat(open, depth)) + core + new string(')', depth);
        var text = $$"""
            let deep(x) = {{Nest("abs(", 60, "x + 1")}};
            let outer(x) = deep(x);
            let step(x) = x + 1;
            world W {
                state { x : int; }
                let a = {{Nest("abs(", 60, "deep(x)")}};
                let b = {{Nest("step(", 60, "x")}};
                let c = {{Nest("outer(", 60, "x")}};
            }
            """;
        BindingResult? result = null;
        var thread = new Thread(() => result = Field.Bind(ExternalSchemas.None, text), 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(["ESP3035"], result!.Diagnostics.Select(found => found.Descriptor.Id));
        Assert.Equal(["a", "b"], Assert.Single(result.Model.Worlds).Lets.Select(let => let.Name));
    }

    private static BindingResult Bind(string text) => Field.Bind(Field.Schemas, text + World);
}
