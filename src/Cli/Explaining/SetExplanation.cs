using System.Collections.Immutable;
using Espalier.Cli.Sets;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>What is known of a set before anything runs.</summary>
/// <param name="Name">What the set is called: its name, or what was said on the command line.</param>
/// <param name="World">Its world.</param>
/// <param name="Set">The set.</param>
/// <param name="Analysis">Its analysis.</param>
/// <param name="Dials">What its dials do.</param>
internal sealed record SetExplanation(
    string Name, WorldModel World, SetModel Set, SetAnalysis Analysis, ImmutableArray<DialEffect> Dials)
{
    /// <summary>Its lines, clips included, each with its analysis, in the order of evaluation.</summary>
    public ImmutableArray<LineExplanation> Lines { get; } = LinesOf(Set, Analysis);

    private static ImmutableArray<LineExplanation> LinesOf(SetModel set, SetAnalysis analysis)
    {
        var known = analysis.Terms.ToDictionary(term => term.Name, StringComparer.Ordinal);
        return
        [
            .. LineExpressions.LinesOf(set.Parts).Select((part, i) => part switch
            {
                TermPart line => Of(line, i + 1, known[line.Term.Name]),
                ClipPart { Clip: var clip } => new LineExplanation(i + 1, "clip", clip.Name, "–", "", clip.Text, clip.Place, known[clip.Name], null),
                _ => throw new InvalidOperationException($"{part.GetType().Name} is no line."),
            }),
        ];
    }

    private static LineExplanation Of(TermPart line, int number, TermAnalysis analysis) => new(
        number,
        LineWording.KindOf(line.Term),
        line.Term.Name,
        LineWording.WeightOf(line),
        LineWording.CadenceOf(line.Term.Cadence, LineText.Of(line.Term.Text)),
        line.Term.Text,
        line.Term.Place,
        analysis,
        line);
}
