using System.Globalization;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding.Sets;

public class TaskTests
{
    private static TaskModel Task(string line)
    {
        var text = $"constraints Test for Field {{\n{line}\n}}";
        var result = Field.Bind(text);
        Assert.Empty(Field.Describe(result, text + Field.World));
        return Assert.IsType<TaskModel>(((TermPart)result.Model.Sets[0].Parts[0]).Term);
    }

    private static string Text(TaskNode node) => node switch
    {
        TaskAchieveNode achieve => $"achieve {Show.Expression(achieve.Robustness)} | {Show.Expression(achieve.NextRobustness)}",
        TaskEnsuringNode ensuring => $"[{Text(ensuring.Inner)}] ensuring {Show.Expression(ensuring.Robustness)}",
        TaskOrNode or => $"({Text(or.Left)}) or ({Text(or.Right)})",
        TaskThenNode then => $"({Text(then.First)}) then ({Text(then.Second)})",
        _ => "",
    };

    [Theory]
    [InlineData("task t: achieve near;", "achieve (2 - distance) | (2 - next(distance))")]
    [InlineData("task t: achieve x > 3 ensuring y < 2;", "[achieve (state.x - 3) | (next.x - 3)] ensuring (2 - state.y)")]
    [InlineData("task t: achieve x > 3 then (achieve x > 4 or achieve y > 5);", "(achieve (state.x - 3) | (next.x - 3)) then ((achieve (state.x - 4) | (next.x - 4)) or (achieve (state.y - 5) | (next.y - 5)))")]
    public void Tasks_measure_distances_in_both_states(string line, string meaning) => Assert.Equal(meaning, Text(Task(line).Root));

    [Theory]
    [InlineData("", "False AtEnd 1")]
    [InlineData("at end", "False AtEnd 1")]
    [InlineData("every step weight 3", "True EveryStep 3")]
    public void A_task_is_paid_at_the_end_or_as_it_increases(string clauses, string meaning)
    {
        var task = Task($"task t: achieve near {clauses};");
        Assert.Equal(meaning, string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", task.PaysIncrease, task.Cadence.Kind, task.Weight));
    }
}
