using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Espalier.Runs.Experiments;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>
/// The value of every option of a learner, defaults included, for the record. Read by reflection, once a run: an
/// options record should not have to list itself.
/// </summary>
internal static class ResolvedOptions
{
    /// <summary>The options that a <c>learner</c> clause could set, in the order of their declaration.</summary>
    public static ImmutableArray<OptionValue> Of(ILearnerOptions options) =>
    [
        .. options.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetMethod is not null && property.SetMethod is not null)
            .OrderBy(property => property.MetadataToken)
            .Select(property => (property.Name, Numbers: Convert(property.GetValue(options))))
            .Where(option => option.Numbers is not null)
            .Select(option => new OptionValue(JsonNamingPolicy.SnakeCaseLower.ConvertName(option.Name), option.Numbers!.Value)),
    ];

    private static ImmutableArray<double>? Convert(object? value) => value switch
    {
        int number => [number],
        long number => [number],
        double number => [number],
        bool flag => [flag ? 1 : 0],
        ImmutableArray<int> numbers => [.. numbers.Select(number => (double)number)],
        _ => null,
    };
}
