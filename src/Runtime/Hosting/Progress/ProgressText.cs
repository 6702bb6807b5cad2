using System.Globalization;
using Espalier.Runs.Results;
using Espalier.Runtime.Studies;

namespace Espalier.Runtime.Hosting.Progress;

/// <summary>How a study's progress reads.</summary>
internal static class ProgressText
{
    /// <summary>What became of a run, in one line.</summary>
    public static string Of(RunOutcome outcome) => outcome.State switch
    {
        RunState.AlreadyFinished => "finished before",
        RunState.Elsewhere => "left to another process that trains it",
        RunState.Failed => $"failed: {outcome.Message!.Split('\n')[0]}",
        _ => $"{Outcomes(outcome.Result!)}; {outcome.Result!.Steps:N0} steps in {Of(outcome.Duration)}, {outcome.StepsPerSecond:N0} steps/s",
    };

    /// <summary>Success and return of a training so far: <c>success 0.83, return 0.91</c>.</summary>
    public static string Of(RunProgress progress) =>
        string.Join(", ", Figure("success", progress.Success), Figure("return", progress.Return)).Trim(',', ' ');

    /// <summary>A time, as short as it can be read: <c>48 s</c>, <c>3 min 05 s</c>, <c>2 h 10 min</c>.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => $"{Math.Ceiling(time.TotalSeconds):0} s",
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds:00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min"),
    };

    private static string Outcomes(RunResult result) => string.Join("; ", result.Probes
        .Select(probe => Sentence(probe.Name, probe.Sampled))
        .Prepend($"in training {Success(result.Training.Sampled)}"));

    private static string Sentence(string probe, OutcomeShares shares) => shares.Intended is null
        ? $"on {probe} {Success(shares)}"
        : $"on {probe} {Figure("intended", shares.Intended)}, {Figure("rival", shares.Rival)}, {Figure("nonsense", shares.Nonsense)}";

    private static string Success(OutcomeShares shares) =>
        shares.Success is null ? Figure("return", shares.Return) : Figure("success", shares.Success);

    private static string Figure(string name, double? value) =>
        value is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.00}");
}
