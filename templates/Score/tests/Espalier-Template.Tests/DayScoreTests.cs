namespace EspalierNamespace.Tests;

/// <summary>
/// What single rows are worth is said by the examples of Heating.constraints, which are checked while building. Here logs are
/// read and days are scored.
/// </summary>
public class DayScoreTests
{
    [Fact]
    public void A_day_is_the_sum_of_its_constraints()
    {
        var day = Assert.Single(DayScore.Of(Read("timer,1,0,21,1,0.5,2", "timer,1,1,19,1,0.5,4")));

        Assert.Equal(["warm", "cost", "frost", "strain", "energy"], DayScore.Constraints);

        // The second hour is half a margin too cold; the boiler was switched by two kilowatts.
        Assert.Equal([0.5 + (0.5 * 0.5), -0.3, 0, -0.04, 0], day.Paid.Select(paid => Math.Round(paid, 12)));
        Assert.Equal(day.Paid.Sum(), day.Total, precision: 12);
    }

    [Fact]
    public void What_is_remembered_ends_with_the_day()
    {
        var days = DayScore.Of(Read("timer,1,0,21,1,0.5,2", "timer,2,0,21,1,0.5,4")).ToList();

        Assert.Equal(2, days.Count);
        Assert.All(days, day => Assert.Equal(0, day.Paid[3]));
    }

    [Fact]
    public void Frost_costs_more_than_any_comfort_brings()
    {
        var day = Assert.Single(DayScore.Of(Read("timer,1,0,4.9,1,0.5,0", "timer,1,1,21,1,0.5,0")));

        Assert.True(day.Total < -9);
    }

    [Theory]
    [InlineData("timer,1,0,21,1,0.5", "line 2: Expected 7 cells, but found 6.")]
    [InlineData("timer,1,0,warm,1,0.5,2", "line 2: 'warm' in column 'temperature' is no number.")]
    public void A_line_that_is_not_what_the_header_says_is_named(string line, string message)
    {
        var fault = Assert.Throws<FormatException>(() => Read(line).ToList());

        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void A_log_of_other_columns_is_refused()
    {
        var fault = Assert.Throws<FormatException>(() => Log.Read(["controller,day"]).ToList());

        Assert.StartsWith("line 1: Expected the header", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Row> Read(params string[] lines) => Log.Read([Log.Header, .. lines]);
}
