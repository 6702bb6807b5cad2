using Espalier.Runs.Experiments;
using Espalier.Runs.Store;

namespace Espalier.Runtime.Studies;

/// <summary>
/// Guards against mixing: a study's folder is named by what its file says, and a learner's own defaults, which the file
/// does not say, may have changed since some of its runs were trained.
/// </summary>
internal static class FinishedRuns
{
    /// <summary>Compares what finished runs were trained with to what they would be trained with now.</summary>
    /// <exception cref="StudyException">A learner option has another value now.</exception>
    /// <exception cref="StoreException">A run's configuration cannot be read.</exception>
    public static void Check(StudyPlan plan, StudyFolder folder)
    {
        foreach (var run in plan.Runs)
        {
            var place = folder.GetRun(run.Id);
            if (place.IsFinished && FindChange(place.ReadConfiguration()?.Learner, run.Configuration.Learner) is { } change)
                throw new StudyException(
                    $"Run {run.Id} was trained with {change}. Going on would mix the two: move {folder.Path} away, or set the option in the experiment.");
        }
    }

    private static string? FindChange(LearnerDescription? before, LearnerDescription now)
    {
        foreach (var option in before?.Options ?? [])
        {
            var current = now.Options.FirstOrDefault(other => other.Name == option.Name);
            if (current is not null && !current.Numbers.SequenceEqual(option.Numbers))
                return FormattableString.Invariant($"{option.Name} = {Show(option)}, and it would be {Show(current)} now");
        }

        return null;
    }

    private static string Show(OptionValue option) => string.Join(", ", option.Numbers.Select(number => FormattableString.Invariant($"{number}")));
}
