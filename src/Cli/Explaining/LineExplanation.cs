using Espalier.Cli.Sets;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Cli.Explaining;

/// <summary>What is known of a line of a set.</summary>
/// <param name="Number">Its place in the set, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Demand">What it demands, in a word.</param>
/// <param name="Cadence">When it is evaluated.</param>
/// <param name="Weight">What its score is multiplied with; a dash where nothing is.</param>
/// <param name="Text">Its line.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Known">What its analysis found.</param>
internal sealed record LineExplanation(
    int Number,
    string Name,
    string Demand,
    string Cadence,
    string Weight,
    string Text,
    SourcePlace Place,
    TermAnalysis Known)
{
    /// <summary>The demand of a clip.</summary>
    public const string Clip = "clip";

    /// <summary>The demand of an override.</summary>
    public const string Override = "override";

    private const string Metric = "metric";

    /// <summary>What it says counts towards a budget, and is not paid.</summary>
    public bool IsCost { get; init; }

    /// <summary>Whether it is evaluated depends on the past of an episode.</summary>
    public bool DependsOnPast { get; init; }

    /// <summary>What it says depends on the past of an episode.</summary>
    public bool ReadsPast { get; init; }

    /// <summary>It pays nothing of its own: a metric, or a clip.</summary>
    public bool IsQuiet => Demand is Metric or Clip;

    /// <summary>The share of the (state, action) pairs at which it can be evaluated, for a cell.</summary>
    public string ScopeText => Demand == Clip ? LineWording.Nothing : new FigureText(Known.Scope, isShare: true).Cell;

    /// <summary>Its evaluations a step, for a cell.</summary>
    public string DensityText => Demand == Clip ? LineWording.Nothing : new FigureText(Known.Density, isShare: false).Cell;

    /// <summary>Its score when it is evaluated, for a cell.</summary>
    public string ScoreText => Demand == Clip ? LineWording.Nothing : BoundsText.Of(Known.Score);

    /// <summary>What it pays when it is evaluated, for a cell.</summary>
    public string PaysText => IsCost ? "a cost" : Demand == Metric ? LineWording.Nothing : BoundsText.Of(Known.Paid);

    /// <summary>Its share of the total's range; null where it has none, or where it is not known.</summary>
    public double? ShareOfRange => IsCost || IsQuiet || double.IsNaN(Known.ShareOfRange) ? null : Known.ShareOfRange;

    /// <summary>The same for a cell.</summary>
    public string ShareText => ShareOfRange is { } share ? NumberText.Percent(share) : "";

    /// <summary>Explains a line or a clip.</summary>
    public static LineExplanation Of(SetPart part, int number, TermAnalysis known, ReadsTable reads) => part switch
    {
        ClipPart { Clip: var clip } => new(number, clip.Name, Clip, "every step", LineWording.Nothing, clip.Text, clip.Place, known),
        TermPart { Term: var term } line => new(
            number,
            term.Name,
            LineWording.KindOf(term),
            LineWording.CadenceOf(term.Cadence, LineText.Of(term.Text)),
            LineWording.WeightOf(line),
            term.Text,
            term.Place,
            known)
        {
            IsCost = term is DemandModel { Limit: not null },
            DependsOnPast = reads.Of(TermParts.ConditionsOf(term)).IsRemembering,
            ReadsPast = term is MachineModel or TaskModel || reads.Of(TermParts.BodyOf(term)).IsRemembering,
        },
        _ => throw new InvalidOperationException($"{part.GetType().Name} is no line."),
    };
}
