using System.Collections.Immutable;
using Espalier.Runs.Experiments;

namespace Espalier.Runtime.Learners;

/// <summary>
/// The options that an experiment sets for a learner. Names and kinds were checked when the file was compiled; later
/// entries of the same name win.
/// </summary>
/// <param name="options">The options, by their names in the language.</param>
public sealed class LearnerSettings(ImmutableArray<OptionValue> options)
{
    /// <summary>A real number.</summary>
    public double Real(string name, double otherwise) => Find(name) is { } numbers ? numbers[0] : otherwise;

    /// <summary>A whole number.</summary>
    public long Whole(string name, long otherwise) => Find(name) is { } numbers ? (long)numbers[0] : otherwise;

    /// <summary>A whole number that fits 32 bits.</summary>
    /// <exception cref="OverflowException">It does not.</exception>
    public int Whole(string name, int otherwise) => checked((int)Whole(name, (long)otherwise));

    /// <summary>Yes or no.</summary>
    public bool Flag(string name, bool otherwise) => Find(name) is { } numbers ? numbers[0] != 0 : otherwise;

    /// <summary>A list of whole numbers.</summary>
    public ImmutableArray<int> Wholes(string name, ImmutableArray<int> otherwise) =>
        Find(name) is { } numbers ? [.. numbers.Select(number => checked((int)number))] : otherwise;

    private ImmutableArray<double>? Find(string name) => options.LastOrDefault(option => option.Name == name)?.Numbers;
}
