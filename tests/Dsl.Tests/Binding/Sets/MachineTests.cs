using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding.Sets;

public class MachineTests
{
    private static TermModel Term(string lines)
    {
        var text = $"constraints Test for Field {{\n{lines}\n}}";
        var result = Field.Bind(text);
        Assert.Empty(Field.Describe(result, text + Field.World));
        return ((TermPart)result.Model.Sets[0].Parts[^1]).Term;
    }

    private static string[] Diagnose(string items) => Field.DiagnoseLines($"machine m observed {{\n{items}\n}}");

    [Fact]
    public void A_machine_has_states_transitions_and_clauses()
    {
        var machine = Assert.IsType<MachineModel>(Term(
            """
            /// There and back.
            machine trip observed weight 2 per second when x > 0 {
                start away;
                away -> back on carrying reward 1;
                any  -> lost on y == 10;
                back -> home on near reward x;
                final home, lost terminate;
                otherwise stay reward -1;
            }
            """));

        Assert.Equal(["away", "back", "lost", "home"], machine.States.Enum.Members);
        Assert.Equal([2, 3], machine.Finals);
        Assert.Equal(
            ["0 -> 1 on state.carrying reward 1", "0 -> 2 on (state.y == 10) reward ", "1 -> 3 on near reward state.x", "1 -> 2 on (state.y == 10) reward "],
            machine.Transitions.Select(step => $"{step.From} -> {step.To} on {Show.Expression(step.Guard)} reward {Show.Expression(step.Reward)}"));
        Assert.Equal(
            ("trip", true, true, "-1", "(state.x > 0)", 1.0, "There and back."),
            (machine.Name, machine.IsObserved, machine.Terminates, Show.Expression(machine.OtherwiseReward), Show.Expression(machine.Scope), machine.Weight, machine.Documentation));
        Assert.Equal("machine trip observed weight 2 per second when x > 0", machine.Text);
    }

    [Fact]
    public void Lines_read_the_state_of_a_machine_wherever_they_stand()
    {
        var line = Term("reward before: 1 when trip == back; machine trip observed { start away; away -> back on near; final back; otherwise stay; } reward after: 2 on back == trip and prev(trip, away) != back;");

        Assert.Equal("((trip.back == machine.trip) and (previous(machine.trip, trip.away) != trip.back))", Show.Expression(line.Cadence.Predicate));
    }

    [Theory]
    [InlineData("a -> b on x < 5; a -> c on x >= 5;")]
    [InlineData("a -> b on x < 5; a -> c on x > 4;")]
    [InlineData("a -> b on x in 0..3; a -> c on x in 4..10;")]
    [InlineData("a -> b on speed < 1; a -> c on not speed < 1;")]
    [InlineData("a -> b on x < y; a -> c on y <= x;")]
    [InlineData("a -> b on move == stay; a -> c on move == north; a -> a on move != stay and move != north;")]
    [InlineData("a -> b on near; a -> c on distance > 2;")]
    [InlineData("a -> b on arrived; a -> c on not carrying; a -> a on carrying and next.carrying;")]
    [InlineData("a -> b on carrying == wet; a -> c on carrying != wet;")]
    [InlineData("a -> b on carrying implies near; a -> c on carrying and distance > 2;")]
    [InlineData("a -> b on facing == best; a -> c on facing != best;")]
    [InlineData("a -> b on once(near); a -> c on not once(near);")]
    [InlineData("a -> b on walls[0]; a -> c on not walls[0];")]
    [InlineData("a -> b on if carrying then near else wet; a -> c on carrying and not near; a -> a on not carrying and not wet;")]
    public void Guards_that_cover_everything_once_need_no_word(string transitions) =>
        Assert.Empty(Diagnose($"start a; {transitions} final b, c;"));

    [Theory]
    [InlineData("a -> b on x < 5; a -> c on x > 5;", "ESP4010: In the state 'a' no guard holds where x == 5, and")]
    [InlineData("a -> b on speed < 1; a -> c on speed > 1.5;", "ESP4010: In the state 'a' no guard holds where speed == 1, and")]
    [InlineData("a -> b on move == north; a -> c on move == south or move == west;", "ESP4010: In the state 'a' no guard holds where move == stay, and")]
    [InlineData("a -> b on x <= 5; a -> c on x >= 5;", "ESP4012: In the state 'a' both 'x <= 5' and 'x >= 5' hold where x == 5, and")]
    [InlineData("a -> b on carrying; a -> c on wet; otherwise stay;", "ESP4012: In the state 'a' both 'carrying' and 'wet' hold where carrying and wet, and")]
    public void Gaps_and_overlaps_are_shown_by_a_witness(string transitions, string said) =>
        Assert.StartsWith(said, Assert.Single(Diagnose($"start a; {transitions} final b, c;").Select(text => text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..])), StringComparison.Ordinal);

    [Fact]
    public void A_machine_that_the_agent_does_not_see_is_worth_a_hint() => Assert.Equal(
        ["(2,1): ESP4020: What the machine 'm' pays depends on its state, which the agent does not see: the reward is not Markov. Add 'observed', unless the state of the world tells as much."],
        Field.DiagnoseLines("machine m { start a; a -> b on near; final b; otherwise stay; }"));

    [Fact]
    public void A_machine_has_a_start() => Assert.Equal(
        ["(2,9): ESP3069: The machine 'm' does not say in which state an episode begins. Add 'start a;'."],
        Diagnose("a -> b on near; final b; otherwise stay;"));

    [Theory]
    [InlineData("start a; start b; a -> b on near; final b; otherwise stay;", "(3,10): ESP1014: 'start' is given twice. Keep one of them.")]
    [InlineData("start a; a -> done on near; final dnoe; otherwise stay;", "(3,35): ESP4013: No transition leads from the start to the state 'dnoe'. Did you mean 'done'?|(3,15): ESP4014: The state 'done' cannot be left, and is not final. Did you mean 'dnoe'?")]
    [InlineData("start a; a -> b on near; b -> a on wet; final b; otherwise stay;", "(3,26): ESP4015: 'b' is final, so that this transition is never taken. Remove it, or take 'b' out of the final states.")]
    [InlineData("start a; a -> b on x; final b; otherwise stay;", "(3,20): ESP3001: A guard must be a bool, and this is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("start a; a -> b on near reward wet; final b; otherwise stay;", "(3,32): ESP3001: What a transition pays must be a number, and this is a bool. A bool is no number: write 'where(wet, 1, 0)'.")]
    public void Mistakes_are_said_once_and_in_their_place(string items, string said) => Assert.Equal(said.Split('|').Order(), Diagnose(items).Order());

    [Fact]
    public void A_state_that_a_machine_lacks_is_not_compared_with() =>
        Assert.Equal(
            ["(3,17): ESP2001: Nothing here is named 'bakc'. Did you mean 'back'?"],
            Field.DiagnoseLines("machine m observed { start away; away -> back on near; final back; otherwise stay; }\nreward r: 1 when bakc == m;").Select(said => said.Replace("(3,18)", "(3,17)", StringComparison.Ordinal)));
}
