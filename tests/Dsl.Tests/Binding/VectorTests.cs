using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>Vectors and matrices: their types, parts and shapes, and what acts on them element by element.</summary>
public class VectorTests
{
    private const string World = """

        world Body {
            settings {
                target : real[3] {x, y, z} in -1..1 = [0.5, 0, -0.5];
                masses : real[2] in 0..10 = 1;
                grid   : int[2, 2] = [[1, 2], [3, 4]];
            }
            state {
                position : real[3] {x, y, z} in [-1, -2, 0]..[1, 2, 3];
                joints   : real[12];
                feet     : real[4, 3] {x, y, z} in -1..1;
                forces   : real[4, 3];
                contacts : bool[4];
                gaits    : Gait[4];
                levels   : int[4] in 0..lower;
                leg, i   : int in 0..3;
                fast     : bool;
            }
            action { torques : real[12] in -1..1; gears : int[2] in 0..3; }
            enum Gait { trot, walk }
            let weights = [1, 2, 3];
            let lifted = feet[.., 2] > 0.1;
            horizon 100 steps;
        }
        const lower = 5;
        const weights = [0.5, 1, 2];
        const pairs = 2 * [[1, 0], [0, 1]];
        """;

    [Theory]
    [InlineData("position", "3 of real in -2..3 {x, y, z} [-1..1, -2..2, 0..3]")]
    [InlineData("joints", "12 of real in -inf..inf")]
    [InlineData("feet", "4 × 3 of real in -1..1 {x, y, z}")]
    [InlineData("gaits", "4 of Gait")]
    [InlineData("levels", "4 of int in 0..5")]
    [InlineData("target", "3 of real in -1..1 {x, y, z}")]
    public void Variables_have_the_types(string name, string type)
    {
        var world = Assert.Single(Bind("").Model.Worlds);

        Assert.Equal(type, Show.Type(world.State.Concat(world.Settings).Single(variable => variable.Name == name).Type));
    }

    [Theory]
    [InlineData("target", "0.5 0 -0.5")]
    [InlineData("masses", "1 1")]
    [InlineData("grid", "1 2 3 4")]
    public void Settings_have_the_defaults(string name, string values) => Assert.Equal(
        values,
        string.Join(' ', Assert.Single(Bind("").Model.Worlds).Settings.Single(setting => setting.Name == name).Default!.Value.Select(Show.Number)));

    [Theory]
    [InlineData("position[1]", "state.position[1]", "real in -2..2")]
    [InlineData("position.z", "state.position[2]", "real in 0..3")]
    [InlineData("next.position.z", "next.position[2]", "real in 0..3")]
    [InlineData("feet[leg]", "state.feet[state.leg]", "3 of real in -1..1 {x, y, z}")]
    [InlineData("feet[leg].x", "state.feet[state.leg][0]", "real in -1..1")]
    [InlineData("feet[leg, i]", "state.feet[state.leg][state.i]", "real in -1..1")]
    [InlineData("feet[.., 2]", "state.feet[.., 2]", "4 of real in -1..1")]
    [InlineData("feet.z", "state.feet[.., 2]", "4 of real in -1..1")]
    [InlineData("feet[1..3]", "state.feet[1..3]", "2 × 3 of real in -1..1 {x, y, z}")]
    [InlineData("feet[.., 0..2]", "state.feet[.., 0..2]", "4 × 2 of real in -1..1 {x, y}")]
    [InlineData("feet[leg, 1..]", "state.feet[state.leg][1..3]", "2 of real in -1..1 {y, z}")]
    [InlineData("feet[1..3, 2]", "state.feet[.., 2][1..3]", "2 of real in -1..1")]
    [InlineData("feet[leg, ..]", "state.feet[state.leg]", "3 of real in -1..1 {x, y, z}")]
    [InlineData("feet[.., ..]", "state.feet", "4 × 3 of real in -1..1 {x, y, z}")]
    [InlineData("position[1..]", "state.position[1..3]", "2 of real in -2..3 {y, z} [-2..2, 0..3]")]
    [InlineData("position[..2].x", "state.position[0..2][0]", "real in -1..1")]
    [InlineData("joints[lower - 5..3]", "state.joints[0..3]", "3 of real in -inf..inf")]
    [InlineData("weights", "weights", "3 of int in 1..3")]
    [InlineData("position + 1", "(state.position + each(1))", "3 of real in -inf..inf {x, y, z}")]
    [InlineData("2 * feet", "(each(2) * state.feet)", "4 × 3 of real in -inf..inf {x, y, z}")]
    [InlineData("feet - position", "(state.feet - each(state.position))", "4 × 3 of real in -inf..inf {x, y, z}")]
    [InlineData("feet * forces", "(state.feet * state.forces)", "4 × 3 of real in -inf..inf {x, y, z}")]
    [InlineData("levels + 1", "(state.levels + each(1))", "4 of int in -inf..inf")]
    [InlineData("levels / 2", "(state.levels / each(2))", "4 of real in -inf..inf")]
    [InlineData("joints ^ 2", "(state.joints ^ each(2))", "12 of real in -inf..inf")]
    [InlineData("-position", "-state.position", "3 of real in -3..2 {x, y, z}")]
    [InlineData("sqrt(abs(joints))", "sqrt(abs(state.joints))", "12 of real in -inf..inf")]
    [InlineData("clamp(position, 0, weights)", "clamp(state.position, each(0), weights)", "3 of real in -inf..inf {x, y, z}")]
    [InlineData("max(feet, 0)", "max(state.feet, each(0))", "4 × 3 of real in -inf..inf {x, y, z}")]
    [InlineData("max(position, target)", "max(state.position, settings.target)", "3 of real in -inf..inf {x, y, z}")]
    [InlineData("atan2(position, target)", "atan2(state.position, settings.target)", "3 of real in -inf..inf {x, y, z}")]
    [InlineData("contacts and not lifted", "(state.contacts and not lifted)", "4 of bool")]
    [InlineData("contacts implies fast", "(state.contacts implies each(state.fast))", "4 of bool")]
    [InlineData("0 <= levels < 3", "(each(0) <= state.levels < each(3))", "4 of bool")]
    [InlineData("gaits == trot", "(state.gaits == each(Gait.trot))", "4 of bool")]
    [InlineData("joints in -1..1", "(state.joints in each(-1)..each(1))", "12 of bool")]
    [InlineData("where(contacts, levels, 0)", "(if state.contacts then state.levels else each(0))", "4 of int in 0..5")]
    [InlineData("where(contacts, 1, 0.5)", "(if state.contacts then each(1) else each(0.5))", "4 of real in 0.5..1")]
    [InlineData("where(fast, position, target)", "(if state.fast then state.position else settings.target)", "3 of real in -2..3 {x, y, z}")]
    [InlineData("if fast then position else 0", "(if state.fast then state.position else each(0))", "3 of real in -2..3 {x, y, z}")]
    [InlineData("where(fast, trot, gaits)", "(if state.fast then each(Gait.trot) else state.gaits)", "4 of Gait")]
    [InlineData("[position, target]", "[state.position, settings.target]", "2 × 3 of real in -2..3")]
    [InlineData("[trot, walk] == gaits[..2]", "([Gait.trot, Gait.walk] == state.gaits[0..2])", "2 of bool")]
    [InlineData("tolerance(joints, -1..1, 0.5)", "tolerance(state.joints, each(-1)..each(1), each(0.5), Gaussian, 0.1)", "12 of real in 0..1")]
    [InlineData("[1, 2] + [3, 4]", "[4, 6]", "2 of int in 4..6")]
    [InlineData("pairs[1]", "[0, 2]", "2 of int in 0..2")]
    [InlineData("pairs[.., 0]", "[2, 0]", "2 of int in 0..2")]
    [InlineData("where([true, false], [1, 2], 5)", "[1, 5]", "2 of int in 1..5")]
    public void Vectors_mean(string expression, string meaning, string type)
    {
        var bound = Metric(expression, whole: true);

        Assert.Equal((meaning, type), (Show.Expression(bound), Show.Type(bound.Type)));
    }

    [Theory]
    [InlineData("sum(joints)", "sum(state.joints)", "real in -inf..inf")]
    [InlineData("sum(feet)", "sum(state.feet)", "real in -inf..inf")]
    [InlineData("sum(prev(joints))", "sum(previous(state.joints))", "real in -inf..inf")]
    [InlineData("sum(prev(joints, 0))", "sum(previous(state.joints, each(0)))", "real in -inf..inf")]
    [InlineData("sum(levels)", "sum(state.levels)", "int in -inf..inf")]
    [InlineData("norm(feet[leg])", "norm(state.feet[state.leg])", "real in -inf..inf")]
    [InlineData("norm(feet)", "norm(state.feet)", "real in -inf..inf")]
    [InlineData("norm1(levels)", "norm1(state.levels)", "int in -inf..inf")]
    [InlineData("dot(position, target)", "dot(state.position, settings.target)", "real in -inf..inf")]
    [InlineData("dot(feet, forces)", "dot(state.feet, state.forces)", "real in -inf..inf")]
    [InlineData("max(feet)", "maxof(state.feet)", "real in -inf..inf")]
    [InlineData("min(levels)", "minof(state.levels)", "int in -inf..inf")]
    [InlineData("count(contacts and lifted)", "count((state.contacts and lifted))", "int in -inf..inf")]
    [InlineData("norm([3, 4]) + norm1([1, -2]) + dot([1, 2], [3, 4]) + norm([[1, 1], [1, 1]])", "21", "real in 21..21")]
    [InlineData("sum(pairs) + product([2, 3]) + max(pairs)", "12", "int in 12..12")]
    [InlineData("wrap(3 * pi) + 2 * pi", "3.14159265358979", "real in 3.14159265358979..3.14159265358979")]
    public void Reductions_mean(string expression, string meaning, string type)
    {
        var bound = Metric(expression);

        Assert.Equal((meaning, type), (Rounded(Show.Expression(bound)), Rounded(Show.Type(bound.Type))));
    }

    [Theory]
    [InlineData("sum(joints + position)", "(2,14): ESP3030: 'joints' is a real[12] and 'position' is a real[3], which '+' cannot join element by element. Give both the same shape, or read a part of one, as in 'v[0..3]'.")]
    [InlineData("sum(feet + contacts)", "(2,12): ESP3002: '+' needs numbers, and 'contacts' is a bool[4]. A bool is no number: write 'where(contacts, 1, 0)'.")]
    [InlineData("sum(feet + levels)", "(2,12): ESP3030: 'feet' is a real[4, 3] and 'levels' is an int[4], which '+' cannot join element by element. Give both the same shape, or read a part of one, as in 'v[0..3]'.")]
    [InlineData("dot(joints, 1)", "(2,13): ESP3002: 'dot' needs a vector of numbers, and '1' is an int. Give it a vector.")]
    [InlineData("dot(joints, position)", "(2,13): ESP3030: 'joints' is a real[12] and 'position' is a real[3], which 'dot' cannot join element by element. Give both the same shape, or read a part of one, as in 'v[0..3]'.")]
    [InlineData("if contacts then 1 else 0", "(2,4): ESP3001: What follows 'if' must be a bool, and this is a bool[4]. Choose element by element with 'where(p, a, b)', or reduce it, as in 'any(v)'.")]
    [InlineData("where(lifted, position, 0)", "(2,15): ESP3030: 'lifted' is a bool[4] and 'position' is a real[3], which 'where' cannot join element by element. Give both the same shape, or read a part of one, as in 'v[0..3]'.")]
    [InlineData("position[3]", "(2,10): ESP3009: 'position' has no element 3; its elements are 0 to 2. Use one of those.")]
    [InlineData("feet[leg, 3]", "(2,11): ESP3009: 'feet' has no element 3; its elements are 0 to 2. Use one of those.")]
    [InlineData("sum(feet[-1])", "(2,10): ESP3009: 'feet' has no element -1; its elements are 0 to 3. Use one of those.")]
    [InlineData("sum(joints[3..3])", "(2,12): ESP3032: A slice of 'joints' must begin at 0 or later, and end after its beginning and at 12 at the latest, and this is 3..3. Change its ends; the second is not part of the slice.")]
    [InlineData("sum(joints[10..13])", "(2,12): ESP3032: A slice of 'joints' must begin at 0 or later, and end after its beginning and at 12 at the latest, and this is 10..13. Change its ends; the second is not part of the slice.")]
    [InlineData("sum(joints[leg..])", "(2,12): ESP3005: The end of a slice must be known while building, and 'leg' is not. Use only numbers and consts here.")]
    [InlineData("joints[0, 1]", "(2,1): ESP3002: '[…]' needs a value with 2 dimensions before it, and 'joints' is a real[12]. Write one index.")]
    [InlineData("position.w", "(2,10): ESP2007: 'position' has no 'w'. Use x, y or z.")]
    [InlineData("joints.x", "(2,8): ESP2007: 'joints' has no 'x'. Read an element by its index, as in 'v[0]'.")]
    [InlineData("feet[0]", "(2,1): ESP3001: What 'reward' speaks of must be a number, and this is a real[3]. Read one element, as in 'v[0]', or reduce it, as in 'sum(v)'.")]
    [InlineData("sum([[1, 2], [3]])", "(2,14): ESP3001: Each row of this matrix must be an int[2] as the first, and this is an int[1]. Make them the same.")]
    [InlineData("sum([feet, feet])", "(2,6): ESP3001: Each row of this matrix must be a vector, and this is a real[4, 3]. Make them the same.")]
    [InlineData("total(joints)", "(2,7): ESP3002: 'total' needs a number, and 'joints' is a real[12]. Read one element, as in 'v[0]', or reduce it, as in 'sum(v)'.")]
    [InlineData("where(once(contacts), 1, 0)", "(2,12): ESP3002: 'once' needs a bool, and 'contacts' is a bool[4]. Reduce it, as in 'all(v)' or 'any(v)'.")]
    [InlineData("sum([1, 2] / [1, 0])", "(2,5): ESP3018: '[1, 2] / [1, 0]' has no finite value. Change its numbers; 'inf' says infinity where it is meant.")]
    public void Mistakes_are_said_once_and_in_their_place(string expression, string said)
    {
        var text = $"constraints Test for Body {{ reward r:\n{expression};\n}}";

        Assert.Equal([said], Field.Describe(Bind(text), text + World));
    }

    [Fact]
    public void A_predicate_must_be_single() => Assert.Equal(
        ["(1,40): ESP3001: What 'require' speaks of must be a bool, and this is a bool[4]. Reduce it, as in 'all(v)' or 'any(v)'."],
        Field.Describe(Bind("constraints Test for Body { require r: contacts; }"), "constraints Test for Body { require r: contacts; }" + World));

    [Theory]
    [InlineData("state { v : real[2, 3, 4]; }", "(2,24): ESP3007: The number of sizes must be 1 or 2, and this is 3. Write '[n]' for a vector, or '[rows, columns]' for a matrix.")]
    [InlineData("state { v : real[1000, 1000]; }", "(2,24): ESP3007: The number of elements must be at most 65536, and this is 1000000. Choose smaller sizes.")]
    [InlineData("state { v : real[3] {x, y}; }", "(2,22): ESP3033: This names 2 components, and the type has 3 elements. Name each of them, or none.")]
    [InlineData("state { v : real[2, 3] {x, y}; }", "(2,25): ESP3033: This names 2 components, and the type has 3 columns. Name each of them, or none.")]
    [InlineData("state { v : real {x}; }", "(2,19): ESP3033: This names 1 component, and the type has only one value. Name each of them, or none.")]
    [InlineData("state { v : real[2] {x, x}; }", "(2,25): ESP2002: 'x' is declared twice, here and at line 2, column 22. Rename or remove one of the two.")]
    [InlineData("state { v : real[2] in [0, 5]..[1, 2]; }", "(2,24): ESP3006: Nothing lies in the range [0, 5]..[1, 2], because it starts above its end. Write [1, 2]..[0, 5].")]
    [InlineData("state { v : real[2] in 0..[1, 2, 3]; }", "(2,27): ESP3001: The end of a range must be a number or a real[2], and this is an int[3]. Write a number.")]
    [InlineData("state { v : real[2, 2] in [0, 0]..[1, 2]; }", "(2,27): ESP3001: The end of a matrix's range must be a number, and this is a vector. Write one range that holds for all elements of the matrix.")]
    [InlineData("state { v : int in [0, 1]..5; }", "(2,20): ESP3001: The end of an int's range must be a number, and this is an int[2]. Read one element, as in 'v[0]', or reduce it, as in 'sum(v)'.")]
    [InlineData("settings { v : real[2] in 0..1 = [0.5, 2]; }", "(2,34): ESP3007: 'v' must be in 0..1, and this is 2. Choose a value in its range, or widen the range.")]
    [InlineData("settings { v : real[2] = [1, 2, 3]; }", "(2,26): ESP3001: 'v' must be a real[2], and this is an int[3]. Write as many elements as it has.")]
    [InlineData("settings { v : int[2] = [1, 2.5]; }", "(2,25): ESP3001: 'v' must be an int[2], and this is a real[2]. Write whole numbers.")]
    [InlineData("settings { v : bool[2] = [1, 0]; }", "(2,26): ESP3001: 'v' must be a bool[2], and this is an int[2]. Use true or false.")]
    [InlineData("settings { v : real[2] in 0..1; }", "(2,12): ESP3008: The setting 'v' has no value unless an experiment gives it one. Give it a default, as in 'v : real[2] in 0..1 = 0;'.")]
    public void Mistakes_of_declarations_are_said_once(string member, string said)
    {
        var text = $"world W {{\n{member}\n}}";

        Assert.Equal([said], Field.Describe(Field.Bind(ExternalSchemas.None, text), text));
    }

    [Fact]
    public void Long_vectors_of_constants_are_computed_where_their_values_are_asked_for()
    {
        var numbers = string.Join(", ", Enumerable.Range(0, 200));
        var result = Field.Bind(ExternalSchemas.None, $"const v = 2 * [{numbers}]; const n = sum(v); world W {{ state {{ x : int in 0..n; y : real[200] in 0..v + 1; }} }}");

        Assert.Empty(result.Diagnostics.Select(found => found.Message));
        Assert.Equal("int in 0..39800", Show.Type(Assert.Single(result.Model.Worlds).State[0].Type));
    }

    private static BindingResult Bind(string text) => Field.Bind(Field.Schemas, text + World);

    /// <summary>What an expression means where a vector may stand; or else where a number must.</summary>
    private static BoundExpression Metric(string expression, bool whole = false)
    {
        if (!whole)
        {
            var set = Bind($"constraints Test for Body {{ metric r: {expression}; }}");
            Assert.Empty(set.Diagnostics.Select(found => found.Message));
            var part = Assert.IsType<TermPart>(Assert.Single(Assert.Single(set.Model.Sets).Parts));
            return Assert.IsType<DemandModel>(part.Term).Value!;
        }

        var let = Field.Bind(Field.Schemas, World.Replace("horizon", $"let it = {expression}; horizon", StringComparison.Ordinal));
        Assert.Empty(let.Diagnostics.Select(found => found.Message));
        return Assert.Single(let.Model.Worlds).Lets.Single(candidate => candidate.Name == "it").Value;
    }

    // The last digits of π are of no interest here.
    private static string? Rounded(string? text) => text?.Replace("3.141592653589793", "3.14159265358979", StringComparison.Ordinal);
}
