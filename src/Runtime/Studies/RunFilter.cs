using System.Collections.Immutable;

namespace Espalier.Runtime.Studies;

/// <summary>Chooses runs of a study by the entries of its axes.</summary>
internal static class RunFilter
{
    /// <summary>
    /// Chooses runs. Several entries of one axis widen the choice, several axes narrow it.
    /// </summary>
    /// <param name="plan">The study.</param>
    /// <param name="wishes">Each <c>AXIS=ENTRY</c>, or several with commas between them; empty for all runs.</param>
    /// <exception cref="StudyException">There is no such axis or entry, or no run is left.</exception>
    public static ImmutableArray<RunPlan> Choose(StudyPlan plan, IEnumerable<string> wishes)
    {
        var chosen = wishes.SelectMany(wish => Split(plan, wish)).ToLookup(pair => pair.Axis, pair => pair.Entry);
        return [.. plan.Runs.Where(run => run.Configuration.Entries.All(
            entry => !chosen.Contains(entry.Axis) || chosen[entry.Axis].Contains(entry.Entry)))];
    }

    private static IEnumerable<(string Axis, string Entry)> Split(StudyPlan plan, string wish)
    {
        var parts = new List<string>();
        foreach (var part in wish.Split(','))
        {
            // An entry's name may have commas of its own.
            if (parts.Count == 0 || plan.Record.Experiment.Axes.Any(axis => part.StartsWith($"{axis.Name}=", StringComparison.Ordinal)))
                parts.Add(part);
            else
                parts[^1] = $"{parts[^1]},{part}";
        }

        return parts.Select(part => Check(plan, part));
    }

    private static (string Axis, string Entry) Check(StudyPlan plan, string part)
    {
        var experiment = plan.Record.Experiment;
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            throw new StudyException($"'{part}' does not say which entry of which axis. Write it as AXIS=ENTRY, such as seed=1.");
        var axis = experiment.Axes.FirstOrDefault(axis => axis.Name == part[..equals])
            ?? throw new StudyException(
                $"Study {plan.Title} has no axis '{part[..equals]}'. It has: {string.Join(", ", experiment.Axes.Select(axis => axis.Name))}.");
        var entry = axis.Entries.FirstOrDefault(entry => entry.Name == part[(equals + 1)..])
            ?? axis.Entries.FirstOrDefault(entry => WithoutSpaces(entry.Name) == WithoutSpaces(part[(equals + 1)..]))
            ?? throw new StudyException(
                $"Axis '{axis.Name}' of study {plan.Title} has no entry '{part[(equals + 1)..]}'. It has: {string.Join(", ", axis.Entries.Select(entry => entry.Name))}.");
        return (axis.Name, entry.Name);
    }

    private static string WithoutSpaces(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
