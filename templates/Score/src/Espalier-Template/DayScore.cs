using Espalier.Rewards;

namespace EspalierNamespace;

/// <summary>What a controller was worth on a day, in all and by constraint.</summary>
/// <param name="Controller">The controller.</param>
/// <param name="Day">The day.</param>
/// <param name="Total">The sum of what all constraints paid.</param>
/// <param name="Paid">What each paid, in the order of the file.</param>
public sealed record DayScore(string Controller, int Day, double Total, IReadOnlyList<double> Paid)
{
    /// <summary>The names of the constraints, in the order of the file.</summary>
    public static IReadOnlyList<string> Constraints { get; } = [.. Heating.Sets.Comfort().Info.Terms.Select(term => term.Name)];

    /// <summary>Scores the days of a log.</summary>
    /// <param name="rows">The hours of each day one after another.</param>
    public static IEnumerable<DayScore> Of(IEnumerable<Row> rows) => rows
        .GroupBy(row => (row.Controller, row.Day))
        .Select(day => Of(day.Key.Controller, day.Key.Day, [.. day]));

    private static DayScore Of(string controller, int day, Row[] hours)
    {
        var reward = Heating.Sets.Comfort();
        var memory = default(Heating.Comfort.Memory);  // an episode's beginning
        var paid = new double[Constraints.Count];
        var recorder = new Recorder(paid);
        var total = 0.0;
        for (var i = 0; i < hours.Length; i++)
        {
            var (state, action) = (hours[i].State, hours[i].Action);

            // After the last hour nothing is known; these constraints do not ask.
            var next = i + 1 < hours.Length ? hours[i + 1].State : state;
            var moment = new Moment(i, Terminated: false, Truncated: i == hours.Length - 1, EpisodeKey: 0);
            total += reward.Evaluate(in state, in action, in next, default, in moment, ref memory, ref recorder).Amount;
        }

        return new(controller, day, total, paid);
    }

    private readonly struct Recorder(double[] paid) : ITermRecorder
    {
        public void Record(int term, double score, double paidNow, bool satisfied) => paid[term] += paidNow;

        // Nothing here has a limit, so there are no costs beside the reward.
        public void RecordCost(int term, double cost)
        {
        }
    }
}
