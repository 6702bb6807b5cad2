using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>What is known of a line of a set.</summary>
/// <param name="Number">Its place in the set, from 1.</param>
/// <param name="Demand">What it demands, in a word.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">What its score is multiplied with.</param>
/// <param name="Cadence">When it is evaluated.</param>
/// <param name="Text">Its line.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Analysis">Its figures and bounds.</param>
/// <param name="Part">The line with its dials, or null: a clip.</param>
internal sealed record LineExplanation(
    int Number,
    string Demand,
    string Name,
    string Weight,
    string Cadence,
    string Text,
    SourcePlace Place,
    TermAnalysis Analysis,
    TermPart? Part);
