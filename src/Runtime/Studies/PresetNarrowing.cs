using System.Collections.Immutable;
using Espalier.Runs.Experiments;

namespace Espalier.Runtime.Studies;

/// <summary>Makes the narrowings of a preset.</summary>
internal static class PresetNarrowing
{
    /// <summary>The name that asks for an experiment as it stands.</summary>
    public const string Full = "full";

    /// <summary>The name of the preset that a program runs that is not asked for any.</summary>
    public const string Quick = "quick";

    /// <summary>The preset that a wish means: where nothing is wished, <c>quick</c> if there is one.</summary>
    /// <returns>The preset's name; null for the experiment as it stands.</returns>
    /// <exception cref="StudyException">There is no such preset.</exception>
    public static string? Resolve(ExperimentDescription experiment, string? wish)
    {
        if (wish == Full)
            return null;
        if (experiment.Presets.Any(preset => preset.Name == (wish ?? Quick)))
            return wish ?? Quick;
        return wish is null
            ? null
            : throw new StudyException(
                $"Experiment '{experiment.Name}' has no preset '{wish}'. "
                + $"It has: {string.Join(", ", experiment.Presets.Select(preset => preset.Name).Append(Full))}.");
    }

    /// <summary>Narrows an experiment's axes and changes its learner's options.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="name">The name of one of its presets; null for the experiment as it stands.</param>
    /// <exception cref="StudyException">The preset narrows an axis that the experiment does not have.</exception>
    public static ExperimentDescription Narrow(this ExperimentDescription experiment, string? name)
    {
        if (name is null)
            return experiment;
        var preset = experiment.Presets.Single(preset => preset.Name == name);
        var axes = experiment.Axes.ToBuilder();
        foreach (var narrowed in preset.Axes)
        {
            var index = experiment.Axes.ToList().FindIndex(axis => axis.Name == narrowed.Name);
            if (index < 0)
                throw new StudyException(
                    $"Preset '{name}' of experiment '{experiment.Name}' narrows the axis '{narrowed.Name}', which the experiment does not vary.");
            axes[index] = narrowed;
        }

        return experiment with
        {
            Axes = axes.ToImmutable(),
            Learner = experiment.Learner with { Options = experiment.Learner.Options.Replace(preset.Options) },
        };
    }

    /// <summary>Puts options in the place of those of the same name, and the others at the end.</summary>
    public static ImmutableArray<OptionValue> Replace(
        this ImmutableArray<OptionValue> options, IEnumerable<OptionValue> replacements)
    {
        var result = options.ToBuilder();
        foreach (var replacement in replacements)
        {
            var index = result.ToList().FindIndex(option => option.Name == replacement.Name);
            if (index < 0)
                result.Add(replacement);
            else
                result[index] = replacement;
        }

        return result.ToImmutable();
    }
}
