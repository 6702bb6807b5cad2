namespace Espalier.Dsl.Tests.Binding;

public class GoalTests
{
    [Fact]
    public void Goals_are_predicates_of_a_single_state()
    {
        var result = Field.Bind("""
            goals Wishes for Field {
                /// There.
                intended there: near;
                rival corner: x == 0 and y == 0;
                solvable: not walls[0];
                distinguishing: x > 0;
            }
            """);

        Assert.Empty(result.Diagnostics);
        var goals = Assert.Single(result.Model.Goals);
        Assert.Equal(
            ["there True near", "corner False ((state.x == 0) and (state.y == 0))"],
            goals.Goals.Select(goal => $"{goal.Name} {goal.IsIntended} {Show.Expression(goal.Predicate)}"));
        Assert.Equal(("There.", "Field"), (goals.Goals[0].Documentation, goals.World));
        Assert.Equal(("not state.walls[0]", "(state.x > 0)"), (Show.Expression(goals.Solvable), Show.Expression(goals.Distinguishing)));
    }

    [Theory]
    [InlineData("rival a: near;", "(1,7): ESP5017: The goals 'G' do not say what the designer wants. Add 'intended NAME: PREDICATE;'.")]
    [InlineData("intended a: near; rival a: x > 1;", "(2,25): ESP2002: 'a' is declared twice, here and at line 2, column 10. Rename or remove one of the two.")]
    [InlineData("intended a: x;", "(2,13): ESP3001: The goal 'a' must be a bool, and this is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("intended a: arrived;", "(2,13): ESP3012: The goal 'a' is read in one single state, and 'arrived' is derived from a whole transition. Write it of the state alone: it is the one that is arrived at.")]
    [InlineData("intended a: near; solvable: next.x > 0;", "(2,29): ESP3012: 'solvable' is read in one single state, and 'next.x' is read after the step. Write it of the state that an episode starts in.")]
    public void Mistakes_are_said_once_and_in_their_place(string members, string said) =>
        Assert.Equal([said], Field.Diagnose($"goals G for Field {{\n{members}\n}}"));

    [Fact]
    public void Goals_are_declared_once() =>
        Assert.Equal(
            ["(2,7): ESP2002: 'G' is declared twice, here and at line 1, column 7. Rename or remove one of the two."],
            Field.Diagnose("goals G for Field { intended a: near; }\ngoals G for Field { intended a: near; }"));
}
