using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>Which figures and bounds of the lines of a set are not known, by what keeps them from being known.</summary>
/// <param name="set">The set.</param>
internal sealed class UnknownLines(SetExplanation set)
{
    private const int MostNames = 6;

    private enum Gap
    {
        Scope,
        Density,
        Informative,
        Bounds,
    }

    /// <summary>What reads something without a range, and how it is given one; null where nothing does.</summary>
    public string? Ranges()
    {
        var variables = set.Variables.Where(variable => set.Lines.Any(line => IsRangeless(variable, line, Gap.Scope)
            || IsRangeless(variable, line, Gap.Informative) || IsRangeless(variable, line, Gap.Bounds))).ToList();
        if (variables.Count == 0)
            return null;
        var example = variables[0].Variable;
        var gaps = Describe(gap => set.Lines.Where(line => variables.Exists(variable => IsRangeless(variable, line, gap))));
        return $"? {Listed(variables.Select(variable => variable.Variable.Name))} {(variables.Count == 1 ? "has" : "have")} no finite range, and so it is unknown {gaps}. "
            + $"Declare one, as in '{example.Name} : {VariableText.KindOf(example.Type)} in LOW..HIGH'.";
    }

    /// <summary>What depends on the past; null where nothing does.</summary>
    public string? Past()
    {
        var gaps = Describe(gap => set.Lines.Where(line => Has(line, gap) && (gap == Gap.Informative ? line.DependsOnPast || line.ReadsPast : gap == Gap.Scope && line.DependsOnPast)));
        return gaps.Length == 0 ? null : $"? {Capital(gaps)} depends on the past of an episode.";
    }

    /// <summary>What depends on how long an episode lasts, and where that is said; null where nothing does.</summary>
    public string? Horizon()
    {
        if (set.World.Horizon is not null)
            return null;
        var gaps = Describe(gap => set.Lines.Where(line => gap == Gap.Density && Has(line, gap) && !Has(line, Gap.Scope)));
        return gaps.Length == 0 ? null
            : $"? {Capital(gaps)} depends on how long an episode lasts. Say it where {set.World.Name} is declared, as in 'horizon 100 steps;'.";
    }

    /// <summary>What has no bounds though all that it reads has a range; null where nothing has.</summary>
    public string? Growth()
    {
        var lines = set.Lines.Where(line => Has(line, Gap.Bounds) && line.Demand != LineExplanation.Override
            && !set.Variables.Any(variable => IsRangeless(variable, line, Gap.Bounds))).ToList();
        return lines.Count == 0 ? null
            : $"No bounds are proved of {Listed(lines.Select(line => line.Name))}, though all that is read has a range: what is computed may grow without end there.";
    }

    private static bool Has(LineExplanation line, Gap gap) => gap switch
    {
        Gap.Scope => line.Known.Scope.Basis == FigureBasis.Unknown,
        Gap.Density => line.Known.Density.Basis == FigureBasis.Unknown,
        Gap.Informative => !line.IsQuiet && line.Known.Informative.Basis == FigureBasis.Unknown,
        _ => line.Demand != LineExplanation.Clip && BoundsText.IsOpen(line.Known.Score),
    };

    private static bool IsRangeless(VariableReading variable, LineExplanation line, Gap gap)
    {
        var ways = gap == Gap.Scope ? Reading.AnyWhen : Reading.Any;
        return gap != Gap.Density && Has(line, gap) && (variable.ByLine[line.Number - 1] & ways) != 0 && IsWithoutRange(variable.Variable.Type);
    }

    private static bool IsWithoutRange(DslType type) => type switch
    {
        VectorType { Ranges: { Count: > 0 } ranges } => ranges.Any(range => double.IsInfinity(range.Low) || double.IsInfinity(range.High)),
        { Scalar: RealType real } => double.IsInfinity(real.Low) || double.IsInfinity(real.High),
        { Scalar: IntType whole } => whole.Low is null || whole.High is null,
        _ => false,
    };

    private static string Describe(Func<Gap, IEnumerable<LineExplanation>> linesOf)
    {
        var parts = new List<string>();
        Add(Gap.Scope, "where {0} speaks", "where {0} speak");
        Add(Gap.Density, "how often {0} speaks", "how often {0} speak");
        Add(Gap.Informative, "how much {0} tells", "how much {0} tell");
        Add(Gap.Bounds, "between which bounds {0} stays", "between which bounds {0} stay");
        return Joined(parts);

        void Add(Gap gap, string one, string several)
        {
            var lines = linesOf(gap).Select(line => line.Name).ToList();
            if (lines.Count > 0)
                parts.Add((lines.Count == 1 ? one : several).Replace("{0}", Listed(lines), StringComparison.Ordinal));
        }
    }

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count > MostNames ? $"{string.Join(", ", all.Take(MostNames))} and {all.Count - MostNames} more" : Joined(all);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Joined(List<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
