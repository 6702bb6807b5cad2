using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>Axes whose entries are vectors, matrices and lists.</summary>
public class VectorAxisTests
{
    private const string Frame = "world Plane; learner ppo { steps = 1_000; } vary seed in 1..2;";

    private const string Plane = """

        enum Side { left, right }
        const centre = [0.5, 0.5];
        world Plane {
            settings {
                goal  : real[2] in -1..1 = 0;
                pull  : real[2, 2] = 1;
                sides : Side[2] = left;
                dry   : bool[2] = false;
            }
            state { place : real[2] in -1..1; }
            horizon 10 steps;
        }
        constraints Near(target : real[2] in -1..1 = 0) for Plane { penalize far: norm(place - target); }
        """;

    private static ExperimentModel Bind(string members) => Field.Experiment($"experiment E {{ {Frame} {members} }}{Plane}");

    private static string[] Diagnose(string members) => Field.Diagnose($"experiment E {{\n{members}\n{Frame} vary set in [Near];\n}}{Plane}");

    private static string Describe(AxisEntryModel entry) => $"{entry.Name}: {string.Join(' ', entry.Values.Select(Show.Number))}";

    [Theory]
    [InlineData("vary goal in [[0,1], [1, 0] as East, centre];", "[0, 1]: 0 1", "East: 1 0", "centre: 0.5 0.5")]
    [InlineData("vary goal in [0, -centre];", "0: 0 0", "-centre: -0.5 -0.5")]
    [InlineData("vary pull in [[[1, 0], [0, 1]] as One, 0];", "One: 1 0 0 1", "0: 0 0 0 0")]
    [InlineData("vary sides in [[left, right], [right, right]];", "[left, right]: 0 1", "[right, right]: 1 1")]
    [InlineData("vary dry in [[true, false], true];", "[true, false]: 1 0", "true: 1 1")]
    [InlineData("vary learner.hidden in [[64], [128, 128] as Large];", "[64]: 64", "Large: 128 128")]
    public void Entries_are_named_by_their_text_or_as_they_are_called(string vary, params string[] entries) =>
        Assert.Equal(entries, Bind($"vary set in [Near]; {vary}").Axes.Single(axis => axis.Name == vary.Split(' ')[1]).Entries.Select(Describe));

    [Fact]
    public void A_parameter_of_sets_may_be_a_vector() => Assert.Equal(
        ["Near at [0, 1]: Near([0, 1])", "Near at [1, 0]: Near([1, 0])"],
        Bind("vary set in [Near]; vary target in [[0, 1], [1, 0]];").Variants
            .Select(variant => $"{variant.Entry} at {Assert.Single(variant.At).Entry}: {variant.Set}"));

    [Theory]
    [InlineData("[[0, 1]]", "[0, 1]")]
    [InlineData("[[0,1.0]]", "[0, 1]")]
    [InlineData("[East]", "East")]
    [InlineData("[centre]", "centre")]
    public void A_measure_is_taken_at_an_entry_by_its_text_its_value_or_its_name(string index, string entry)
    {
        var expectation = Assert.Single(Bind($"vary set in [Near]; vary goal in [[0, 1], [1, 0] as East, centre]; expect return{index} < return[[0, 1]];").Expectations);
        Assert.Equal(new SelectionModel("goal", entry), Assert.Single(expectation.Left.Selections));
    }

    [Fact]
    public void A_choice_in_a_vector_is_taken_by_its_text() => Assert.Equal(
        new SelectionModel("sides", "[left, right]"),
        Assert.Single(Assert.Single(Bind("vary set in [Near]; vary sides in [[left, right], right]; expect return[[left, right]] > return[right];").Expectations).Left.Selections));

    [Theory]
    [InlineData("vary goal in [[0, 1, 0]];", "(2,15): ESP3001: 'goal' must be a real[2], and this is an int[3]. Write as many elements as it has.")]
    [InlineData("vary goal in [[0, 2]];", "(2,15): ESP3007: 'goal' must be in -1..1, and this is 2. Choose a value in its range, or widen the range.")]
    [InlineData("vary goal in 0..1;", "(2,14): ESP3001: 'goal', varied over a range, must be an int, and this is a real[2]. List the entries instead, as in '[[…], […]]'.")]
    [InlineData("vary goal in [[0, 1], [0, 1] as Up];", "(2,6): ESP5018: The axis 'goal' has the entry 'Up' twice. Remove one, or give it another name with 'as'.")]
    [InlineData("vary learner.hidden in 1..3;", "(2,24): ESP3001: 'learner.hidden', varied over a range, must be an int, and this is a list of whole numbers. List the entries instead, as in '[[…], […]]'.")]
    [InlineData("vary learner.anneal in 0..1;", "(2,24): ESP3001: 'learner.anneal', varied over a range, must be an int, and this is a bool. List the entries instead, as in '[false, true]'.")]
    [InlineData("vary learner.hidden in [[64, 64], 64];", "(2,35): ESP5004: The option 'hidden' takes a list of whole numbers, and this is 64. Write a value such as '[64, 64]'.")]
    [InlineData("vary goal in [[0, 1], [1, 0]]; expect return rises with goal;", "(2,57): ESP5016: Nothing can rise with 'goal', because its entries are no numbers. Name a setting, a parameter or a learner option that is a number.")]
    [InlineData("vary learner.hidden in [[64], [64, 64]]; expect return falls with learner.hidden;", "(2,67): ESP5016: Nothing can fall with 'learner.hidden', because its entries are no numbers. Name a setting, a parameter or a learner option that is a number.")]
    [InlineData("vary goal in [[0, 1], [1, 0]]; expect return[[1, 1]] > return[[0, 1]];", "(2,46): ESP5011: No axis that could be meant has the entry '[1, 1]'. Did you mean '[0, 1]'?")]
    public void Mistakes_are_said_once(string members, string said) => Assert.Equal([said], Diagnose(members));
}
