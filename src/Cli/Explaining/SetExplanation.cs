using System.Collections.Immutable;
using Espalier.Cli.Sets;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Density;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Cli.Explaining;

/// <summary>What is known of a set before anything runs.</summary>
/// <param name="Name">What the set is called: its name, or what was said on the command line.</param>
/// <param name="World">Its world.</param>
/// <param name="Lines">Its lines, clips included, in the order of evaluation.</param>
/// <param name="Variables">How the lines read the world's variables.</param>
/// <param name="Analysis">What its analysis found.</param>
/// <param name="Dials">Where it is made of another set by dials: that set, and what each dial makes of it.</param>
/// <param name="Map">Where it speaks along the variables.</param>
internal sealed record SetExplanation(
    string Name,
    WorldModel World,
    ImmutableArray<LineExplanation> Lines,
    ImmutableArray<VariableReading> Variables,
    SetAnalysis Analysis,
    ImmutableArray<DialStep> Dials,
    CoverageMap Map)
{
    /// <summary>The state variables and action components that no line reads.</summary>
    public IEnumerable<VariableReading> Unread =>
        Variables.Where(variable => !variable.IsRead && variable.Source != VariableSource.Settings);

    /// <summary>Explains a set.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="selected">The set and its world.</param>
    /// <param name="options">How much work its analysis may be.</param>
    /// <param name="dials">Tells what its dials do.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SetExplanation Of(
        string name, SetSelection selected, AnalysisOptions options, DialSteps dials, CancellationToken cancellation)
    {
        var (world, set) = selected;
        var analysis = SetAnalyzer.Analyze(world, set, options, cancellation);
        var parts = TermParts.LinesOf(set.Parts).ToList();
        var reads = new ReadsTable(world);
        return new(
            name,
            world,
            [.. parts.Zip(analysis.Terms).Select((line, i) => LineExplanation.Of(line.First, i + 1, line.Second, reads))],
            ReadingTable.Of(world, parts, reads),
            analysis,
            dials.Of(set, analysis, cancellation),
            CoverageMapper.Of(world, set, options, cancellation));
    }
}
