using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>The office tasks of reward machines (Toro Icarte et al. 2018), commit 3116c2f.</summary>
public sealed class OfficeTests
{
    private static readonly (string Proposition, string Member)[] Members =
    [
        ("a", "a"), ("b", "b"), ("c", "c"), ("d", "d"), ("e", "mail"), ("f", "coffee"), ("g", "office"), ("n", "plant"),
    ];

    private const string Shaped = "shaped: ";

    [Theory]
    [InlineData("office_t1", "Coffee")]
    [InlineData("office_t2", "Mail")]
    [InlineData("office_t3", "Both")]
    [InlineData("office_t4", "Patrol")]
    public async Task A_machine_pays_when_the_task_is_done(string name, string set)
    {
        foreach (var trace in Vectors.Case("rm_office", name)["traces"].Objects())
        {
            var isShaped = ((string)trace["name"]!).StartsWith(Shaped, StringComparison.Ordinal);
            var rows = new List<Row>();
            var before = StateOf([]);
            foreach (var step in trace["steps"].Objects())
            {
                var next = StateOf([.. step["in"]!["true_propositions"]!.AsArray().Select(proposition => (string)proposition!)]);
                rows.Add(new Row(before, null, next, (double)step["expected"]!)
                {
                    IsFirst = rows.Count == 0,
                    Terminates = (bool)step["done"]!,
                });
                before = next;
            }

            foreach (var precision in Enum.GetValues<Precision>())
            {
                await PublishedReward.CheckAsync(
                    "RewardMachines/Office", isShaped ? set + "Shaped" : set, precision, rows, discount: isShaped ? 0.9 : 1);
            }
        }
    }

    private static JsonObject StateOf(HashSet<string> propositions)
    {
        var state = new JsonObject();
        foreach (var (proposition, member) in Members)
            state[member] = propositions.Contains(proposition);
        return state;
    }
}
