using Espalier.Cli.Sets;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>What is known of a line of a set.</summary>
/// <param name="Number">Its place in the set, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Demand">What it demands, in a word.</param>
/// <param name="Cadence">When it is evaluated.</param>
/// <param name="Weight">What its score is multiplied with; a dash where nothing is.</param>
/// <param name="Text">Its line.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record LineExplanation(
    int Number, string Name, string Demand, string Cadence, string Weight, string Text, SourcePlace Place)
{
    /// <summary>Explains a line or a clip.</summary>
    public static LineExplanation Of(SetPart part, int number) => part switch
    {
        ClipPart { Clip: var clip } => new(number, clip.Name, "clip", "every step", LineWording.Nothing, clip.Text, clip.Place),
        TermPart { Term: var term } line => new(
            number,
            term.Name,
            LineWording.KindOf(term),
            LineWording.CadenceOf(term.Cadence, LineText.Of(term.Text)),
            LineWording.WeightOf(line),
            term.Text,
            term.Place),
        _ => throw new InvalidOperationException($"{part.GetType().Name} is no line."),
    };
}
