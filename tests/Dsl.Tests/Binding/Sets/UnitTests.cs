using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding.Sets;

public class UnitTests
{
    private const string World = """

        unit m; unit s; unit rad = 1;
        world Road {
            state { place, goal : real<m> in 0..100; speed : real<m/s> in 0..30; wet : bool; tilt : real<rad> in -4..4; at : real<m>[2]; }
            action { push : real<m/s^2> in -1..1; aim : real<m>[2] in 0..1; }
            step 0.5<s>;
            horizon 100 steps;
        }
        """;

    private static string[] Diagnose(string lines)
    {
        var text = $"constraints Test for Road {{\n{lines}\n}}" + World;
        return Field.Describe(Field.Bind(Field.Schemas, text), text);
    }

    [Theory]
    [InlineData("reward a: goal - place weight 0.1<1/m>;")]
    [InlineData("reward a: (goal - place) / 1<m>;")]
    [InlineData("penalize a: push ^ 2 weight 2<s^4/m^2> per second;")]
    [InlineData("potential a: -place weight 1<1/m> ;")]
    [InlineData("reward a: place weight 0<1/m> -> 1<1/m> over 10 steps;")]
    [InlineData("metric a: place;")]
    [InlineData("require a: place > 3<m> margin 2<m>;")]
    [InlineData("require a: place > 3<m> and wet margin 2<m>;")]
    [InlineData("require a: place / 1<m> > 3 or speed / 1<m/s> > 2 margin 1;")]
    [InlineData("require a: all(at > 2<m>) margin 1<m>;")]
    [InlineData("reward a: robustness(place > 3<m>) weight 1<1/m>;")]
    [InlineData("reward a: tolerance(speed, 10<m/s>..inf, 5<m/s>, linear, 0);")]
    [InlineData("reward a: cos(tilt) when abs(tilt) < 1;")]
    [InlineData("imitate a: push == 0 weight 1<s^4/m^2>;")]
    [InlineData("imitate a: aim == at margin 0.1<m> weight 1<1/m^2>;")]
    [InlineData("require a: within(wet, 3 steps);")]
    [InlineData("require a: within(wet, 1.5<s>);")]
    [InlineData("task a: achieve place > 3<m> weight 1<1/m>;")]
    [InlineData("machine a observed weight 2<1/m> { start x; x -> y on wet reward place; final y; otherwise stay reward 0; }")]
    [InlineData("override a: -1 when wet;")]
    public void Weighted_scores_are_plain_numbers(string line) => Assert.Empty(Diagnose(line));

    [Fact]
    public void A_weight_of_0_needs_no_unit() => Assert.Contains("ESP4021", Assert.Single(Diagnose("reward a: 0 - place weight 0;")), StringComparison.Ordinal);

    [Theory]
    [InlineData("reward a: goal - place;", "(2,11): ESP3072: A weighted score is a plain number, and 'goal - place' is in m, which this weight does not make one. Give it a weight in the inverse unit, as in 'weight 1<1/m>'.")]
    [InlineData("reward a: place weight 2<m>;", "(2,24): ESP3072: A weighted score is a plain number, and 'place' is in m, which this weight does not make one. Give it a weight in the inverse unit, as in 'weight 1<1/m>'.")]
    [InlineData("reward a: 1 weight 2<m>;", "(2,20): ESP3072: A weighted score is a plain number, and '1' is a plain number, which this weight does not make one. Leave the unit of the weight out.")]
    [InlineData("reward a: place weight 1<1/m> -> 2 over 3 steps;", "(2,34): ESP3072: A weighted score is a plain number, and 'place' is in m, which this weight does not make one. Give it a weight in the inverse unit, as in 'weight 1<1/m>'.")]
    [InlineData("require a: place > 3<m> margin 2;", "(2,32): ESP3034: A margin must be in m, and '2' is a plain number. Write it as '2<m>'.")]
    [InlineData("require a: place > 3<m> and speed > 2<m/s> margin 2<m>;", "(2,12): ESP3071: The distance by which this is missed would be in m in one part and in m/s in another. Divide both sides of the comparisons by what counts as far, or split the constraint.")]
    [InlineData("override a: place when wet;", "(2,13): ESP3072: A weighted score is a plain number, and 'place' is in m, which this weight does not make one. Give it a weight in the inverse unit, as in 'weight 1<1/m>'.")]
    [InlineData("imitate a: push == 0;", "(2,12): ESP3072: A weighted score is a plain number, and 'push == 0' is in m^2/s^4, which this weight does not make one. Give it a weight in the inverse unit, as in 'weight 1<s^4/m^2>'.")]
    [InlineData("require a: within(wet, 0.7<s>);", "(2,24): ESP3060: A window of 0.7<s> is no whole number of steps, each of which takes 0.5 seconds. Use a multiple of that, or a number of steps.")]
    [InlineData("require a: within(wet, 3);", "(2,24): ESP3001: The window of 'within' must be a number of steps, and this is an int. Write it as '3 steps'.")]
    [InlineData("require a: within(wet, 0 steps);", "(2,24): ESP3007: The window of 'within' must be a whole number of at least 1, and this is 0. Write 1 or a larger whole number.")]
    [InlineData("reward a: tolerance(speed, 1..2);", "(2,28): ESP")]
    public void Mistakes_are_said_once_and_in_their_place(string line, string said) =>
        Assert.StartsWith(said, Assert.Single(Diagnose(line)), StringComparison.Ordinal);

    [Fact]
    public void Arguments_keep_their_unit()
    {
        var text = "constraints Test for Road = Fast(2<m/s>) | scale 2; constraints Fast(v : real<m/s>) for Road { require a: speed >= v margin v; }\n"
            + "experiment E { world Road; vary set in [Test, Fast(3<m/s>)]; learner ppo { steps = 1; } }" + World;
        var result = Field.Bind(Field.Schemas, text);

        Assert.Empty(Field.Describe(result, text));
        Assert.Equal(["Test", "Fast(3<m/s>)"], result.Model.Sets.Select(set => set.Name));
        Assert.Equal(
            "(state.speed >= 3)", Show.Expression(((DemandModel)((TermPart)result.Model.Sets[1].Parts[0]).Term).Predicate));
    }
}
