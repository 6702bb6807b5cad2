using System.Globalization;
using Espalier.Measures.Statistics;
using EspalierNamespace;

// Numbers look alike on every machine.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var path = args.FirstOrDefault() ?? Path.Combine(AppContext.BaseDirectory, "log.csv");
List<DayScore> days;
try
{
    days = [.. DayScore.Of(Log.Read(File.ReadLines(path)))];
}
catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{path}: {fault.Message}");
    return 1;
}

// What each constraint paid on a day, on average.
var controllers = days.GroupBy(day => day.Controller).ToList();
Console.WriteLine($"{"",-10}{string.Concat(DayScore.Constraints.Select(name => $"{name,10}"))}{"total",10}");
foreach (var controller in controllers)
{
    var means = Enumerable.Range(0, DayScore.Constraints.Count).Select(i => controller.Average(day => day.Paid[i]));
    Console.WriteLine($"{controller.Key,-10}{string.Concat(means.Select(mean => $"{mean,10:F2}"))}{controller.Average(day => day.Total),10:F2}");
}

// Days differ, so a difference comes with an interval.
if (controllers is [var first, var second] && first.Count() > 1 && second.Count() > 1)
{
    var difference = MeanDifference.Welch([.. second.Select(day => day.Total)], [.. first.Select(day => day.Total)]).ToInterval(0.95);
    Console.WriteLine();
    Console.WriteLine($"{second.Key} − {first.Key}: {difference.Estimate:F2} a day, 95 % interval {difference.Low:F2} to {difference.High:F2}");
}

return 0;
