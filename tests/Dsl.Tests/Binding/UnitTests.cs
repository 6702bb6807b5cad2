using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>Units: their algebra, and where they are checked.</summary>
public class UnitTests
{
    private const string World = """

        unit m;
        unit s;
        unit kg;
        unit N = kg*m/s^2;
        unit J = N*m;
        unit rad = 1;
        world Cart {
            settings {
                goal  : real<m> in 0..10 = 5<m>;
                rates : real<m/s>[2] = [1<m/s>, 0];
            }
            state {
                x, y   : real<m> in -5..5;
                v      : real<m/s> in -inf..3<m/s>;
                mass   : real<kg>;
                area   : real<m^2>;
                theta  : real<rad>;
                spots  : real<m>[3] in 0..[1, 2, 3];
                n      : int;
                ratio  : real;
                near   : bool;
            }
            action { force : real<N> in -10..10; }
            let speed = abs(v);
            step 0.1<s>;
            horizon 100 steps;
        }
        """;

    [Theory]
    [InlineData("([5, 6] * 1<m>)[n]", "m")]
    [InlineData("(if near then [x, y] else [1, 2] * 1<m>)[0]", "m")]
    [InlineData("x + y", "m")]
    [InlineData("x - 0", "m")]
    [InlineData("0 - x", "m")]
    [InlineData("x * y", "m^2")]
    [InlineData("x / v", "s")]
    [InlineData("1 / v", "s/m")]
    [InlineData("x / y", "1")]
    [InlineData("v / 2<s>", "m/s^2")]
    [InlineData("mass * v ^ 2 / 2", "kg*m^2/s^2")]
    [InlineData("force * x", "kg*m^2/s^2")]
    [InlineData("1<J>", "kg*m^2/s^2")]
    [InlineData("force / mass - v / 1<s>", "m/s^2")]
    [InlineData("n * x + x * ratio", "m")]
    [InlineData("x % 2<m>", "m")]
    [InlineData("v ^ -2", "s^2/m^2")]
    [InlineData("area ^ 0.5", "m")]
    [InlineData("x ^ 0", "1")]
    [InlineData("-x", "m")]
    [InlineData("abs(v) + speed", "m/s")]
    [InlineData("min(x, y, inf)", "m")]
    [InlineData("clamp(x, 0, 1<m>)", "m")]
    [InlineData("sign(x)", "1")]
    [InlineData("sqrt(area)", "m")]
    [InlineData("hypot(x, y)", "m")]
    [InlineData("atan2(y, x)", "1")]
    [InlineData("sin(theta) + exp(x / 1<m>)", "1")]
    [InlineData("2<rad> + 1", "1")]
    [InlineData("sum(spots) + mean(spots) + norm(spots) + max(spots)", "m")]
    [InlineData("product(spots)", "m^3")]
    [InlineData("dot(spots, spots) / area", "1")]
    [InlineData("(2 * spots)[1]", "m")]
    [InlineData("[x, 0, y][n]", "m")]
    [InlineData("if near then x else 0", "m")]
    [InlineData("where(near, inf, x)", "m")]
    [InlineData("next.x - x", "m")]
    [InlineData("prev(x, 0) + total(x) + peak(y)", "m")]
    [InlineData("since(x > 1<m>)", "1")]
    [InlineData("robustness(x >= y)", "m")]
    [InlineData("tolerance(v, 1<m/s>..2<m/s>, 1<m/s>)", "1")]
    [InlineData("where(0 < x <= 5<m> and x in 1<m>..2<m> and x != y, 1, 0)", "1")]
    [InlineData("where(goal > x, rates[0], v)", "m/s")]
    public void Quantities_have_the_units(string expression, string unit)
    {
        var result = Bind($"constraints Test for Cart {{ metric a: ({expression}) * 1 when where(near, {expression}, 0) != 0; }}");

        Assert.Empty(result.Diagnostics.Select(found => found.Message));
        var part = Assert.IsType<TermPart>(Assert.Single(Assert.Single(result.Model.Sets).Parts));
        var type = Assert.IsType<DemandModel>(part.Term).Value!.Type;
        Assert.Equal(unit, type is RealType real ? real.Unit.ToString() : "1");
    }

    [Theory]
    [InlineData("x + 1", "(2,5): ESP3031: 'x' is in m and '1' is a plain number, and '+' needs one unit. Write the number with its unit, as in '1<m>'.")]
    [InlineData("1 + x", "(2,5): ESP3031: '1' is a plain number and 'x' is in m, and '+' needs one unit. Write the number with its unit, as in '1<m>'.")]
    [InlineData("x + v", "(2,5): ESP3031: 'x' is in m and 'v' is in m/s, and '+' needs one unit. Multiply 'v' by a quantity in s, or correct one of the two.")]
    [InlineData("x + n", "(2,5): ESP3031: 'x' is in m and 'n' is a plain number, and '+' needs one unit. Multiply 'n' by a quantity in m, or correct one of the two.")]
    [InlineData("x + 0<s>", "(2,5): ESP3031: 'x' is in m and '0<s>' is in s, and '+' needs one unit. Multiply '0<s>' by a quantity in m/s, or correct one of the two.")]
    [InlineData("where(x < v, 1, 0)", "(2,11): ESP3031: 'x' is in m and 'v' is in m/s, and '<' needs one unit. Multiply 'v' by a quantity in s, or correct one of the two.")]
    [InlineData("where(v in 1..2, 1, 0)", "(2,12): ESP3031: 'v' is in m/s and '1' is a plain number, and 'in' needs one unit. Write the number with its unit, as in '1<m/s>'.")]
    [InlineData("min(x, y, v)", "(2,11): ESP3031: 'x' is in m and 'v' is in m/s, and 'min' needs one unit. Multiply 'v' by a quantity in s, or correct one of the two.")]
    [InlineData("if near then x else 1", "(2,21): ESP3031: 'x' is in m and '1' is a plain number, and 'if' needs one unit. Write the number with its unit, as in '1<m>'.")]
    [InlineData("sum([x, v])", "(2,9): ESP3031: 'x' is in m and 'v' is in m/s, and '[…]' needs one unit. Multiply 'v' by a quantity in s, or correct one of the two.")]
    [InlineData("x * y % v", "(2,9): ESP3031: 'x * y' is in m^2 and 'v' is in m/s, and '%' needs one unit. Multiply 'v' by a quantity in m*s, or correct one of the two.")]
    [InlineData("tolerance(x, 0..1)", "(2,17): ESP3031: 'x' is in m and '1' is a plain number, and 'tolerance' needs one unit. Write the number with its unit, as in '1<m>'.")]
    [InlineData("prev(x, 1)", "(2,9): ESP3031: 'x' is in m and '1' is a plain number, and 'prev' needs one unit. Write the number with its unit, as in '1<m>'.")]
    [InlineData("sin(x)", "(2,5): ESP3034: The argument of 'sin' must be a plain number, and 'x' is in m. Divide it by a quantity in that unit, as in 'x / 1<m>'.")]
    [InlineData("floor(x)", "(2,7): ESP3034: The argument of 'floor' must be a plain number, and 'x' is in m. Divide it by a quantity in that unit, as in 'x / 1<m>'.")]
    [InlineData("sqrt(x)", "(2,6): ESP3034: The argument of 'sqrt' must be in a unit whose exponents are even, and 'x' is in m. Correct the unit, or what is computed.")]
    [InlineData("x ^ n", "(2,1): ESP3034: The base of a power must be a plain number unless the exponent is a constant that leaves whole exponents, and 'x' is in m. Divide it by a quantity in that unit, as in 'x / 1<m>'.")]
    [InlineData("x ^ 0.5", "(2,1): ESP3034: The base of a power must be a plain number unless the exponent is a constant that leaves whole exponents, and 'x' is in m. Divide it by a quantity in that unit, as in 'x / 1<m>'.")]
    [InlineData("2 ^ x", "(2,5): ESP3034: An exponent must be a plain number, and 'x' is in m. Divide it by a quantity in that unit, as in 'x / 1<m>'.")]
    [InlineData("x / 1<km>", "(2,7): ESP2020: There is no unit 'km'. Declare it at the top of a file, as in 'unit km;'.")]
    [InlineData("x / 1<raf>", "(2,7): ESP2020: There is no unit 'raf'. Did you mean 'rad'?")]
    [InlineData("x / 1<furlong>", "(2,7): ESP2020: There is no unit 'furlong'. Declare it at the top of a file, as in 'unit furlong;'.")]
    [InlineData("2 weight 1 every 2<s> steps", "(2,18): ESP3034: A period must be a plain number, and '2<s>' is in s. Leave its unit out, or divide it by a quantity in that unit.")]
    public void Mistakes_are_said_once_and_in_their_place(string expression, string said)
    {
        var text = $"constraints Test for Cart {{ metric r:\n{expression};\n}}".Replace("metric r:\n2", "reward r:\n2", StringComparison.Ordinal);

        Assert.Equal([said], Field.Describe(Bind(text), text + World));
    }

    [Theory]
    [InlineData("unit m; world W {\nstate { x : real<m> in 0<s>..1; } } unit s;", "(2,24): ESP3034: The end of a range must be in m, and '0<s>' is in s. Correct its unit, or that of the type.")]
    [InlineData("world W {\nstate { x : real in 0..1<s>; } } unit s;", "(2,24): ESP3034: The end of a range must be a plain number, and '1<s>' is in s. Leave its unit out, or divide it by a quantity in that unit.")]
    [InlineData("unit m; world W {\nstate { x : real<n>; } let y = x + 1; }", "(2,18): ESP2020: There is no unit 'n'. Declare it at the top of a file, as in 'unit n;'.")]
    [InlineData("unit m; world W {\nsettings { x : real<m> = 2; } }", "(2,26): ESP3034: 'x' must be in m, and '2' is a plain number. Write it as '2<m>'.")]
    [InlineData("unit m; world W {\nsettings { x : real = 2<m>; } }", "(2,23): ESP3034: 'x' must be a plain number, and '2<m>' is in m. Leave its unit out, or divide it by a quantity in that unit.")]
    [InlineData("unit s; world W {\nstep 0.5; }", "(2,6): ESP3034: The duration of a step must be in s, and '0.5' is a plain number. Write it as '0.5<s>'.")]
    [InlineData("unit m; world W {\nstep 1<m>; }", "(2,6): ESP3034: The duration of a step must be a plain number, and '1<m>' is in m. Leave its unit out, or divide it by a quantity in that unit.")]
    [InlineData("unit a = b;\nunit b = a;", "(1,6): ESP2008: 'a' is defined by itself: 'a' refers to 'b' refers to 'a'. Take one of them out of that circle.")]
    [InlineData("unit a;\nunit a = 1;", "(2,6): ESP2002: 'a' is declared twice, here and at line 1, column 6. Rename or remove one of the two.")]
    [InlineData("unit a = b^2;\nunit c = a*a;", "(1,10): ESP2020: There is no unit 'b'. Declare it at the top of a file, as in 'unit b;'.")]
    public void Mistakes_of_declarations_are_said_once(string text, string said) =>
        Assert.Equal([said], Field.Describe(Field.Bind(ExternalSchemas.None, text), text));

    [Fact]
    public void A_range_takes_the_unit_of_its_type_and_so_do_its_numbers()
    {
        var world = Assert.Single(Bind("").Model.Worlds);

        Assert.Equal("real<m> in -5..5", Show.Type(world.State[0].Type));
        Assert.Equal("real<m/s> in -inf..3", Show.Type(world.State.Single(member => member.Name == "v").Type));
        Assert.Equal("3 of real<m> in 0..3 [0..1, 0..2, 0..3]", Show.Type(world.State.Single(member => member.Name == "spots").Type));
        Assert.Equal("real<kg*m/s^2> in -10..10", Show.Type(world.Action[0].Type));
        Assert.Equal(0.1, world.StepSeconds);
    }

    [Fact]
    public void Units_of_all_files_of_a_namespace_are_known_and_may_be_repeated()
    {
        string[] files =
        [
            "namespace A; unit m; unit s; unit v = m/s; world W { state { x : real<v>; } }",
            "namespace A; unit m; unit v = m/s; constraints S for W { metric a: x / 1<m/s>; }",
            "namespace B; world V {\nstate { x : real<v>; } }",
        ];

        Assert.Equal(
            ["C.constraints(2,18): ESP2020: There is no unit 'v'. The unit of that name belongs to namespace A: declare it in this one too."],
            Field.Describe(Field.Bind(ExternalSchemas.None, files), files));
    }

    private static BindingResult Bind(string text) => Field.Bind(Field.Schemas, text + World);
}
