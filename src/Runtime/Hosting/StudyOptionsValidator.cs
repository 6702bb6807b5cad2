using Microsoft.Extensions.Options;

namespace Espalier.Runtime.Hosting;

/// <summary>Finds what is wrong with the options before anything starts.</summary>
/// <param name="program">What the program knows.</param>
internal sealed class StudyOptionsValidator(StudyProgram program) : IValidateOptions<StudyOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StudyOptions options)
    {
        var faults = new List<string>();
        if (options.Parallelism < 1)
            faults.Add($"The number of runs at once is {options.Parallelism}, and must be at least 1.");
        if (string.IsNullOrWhiteSpace(options.RunsFolder))
            faults.Add("The folder of all studies has no name. Give one, such as 'runs'.");
        if (options.Experiment is { } experiment && !program.Experiments.Any(known => known.Name == experiment))
            faults.Add($"There is no experiment '{experiment}'. There is: {string.Join(", ", program.Experiments.Select(known => known.Name))}.");
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
