using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Sets;

/// <summary>What a score is multiplied with.</summary>
/// <param name="writer">Where statements are written that a changing weight needs.</param>
internal sealed class WeightEmitter(CodeWriter writer)
{
    /// <summary>Multiplies a score with its weight.</summary>
    /// <param name="term">Whose score it is.</param>
    /// <param name="gain">The number of the gain that dials multiply it with besides; null for 1.</param>
    /// <param name="score">The score.</param>
    /// <returns>The product.</returns>
    public string Apply(TermModel term, int? gain, string score)
    {
        var factors = new List<string>();
        if (term.Curriculum.Count > 0)
        {
            WriteCurriculum(term);
            factors.Add("weight");
        }
        else if (term.Weight != 1)
        {
            factors.Add(Literals.Real(term.Weight));
        }

        if (gain is { } number)
            factors.Add("_gain" + Literals.Number(number));
        factors.Add(score);
        var product = string.Join(" * ", factors);
        if (term.Curriculum.Count == 0)
            return term.Weight == 0 ? "0.0" : product;

        // A weight of 0 pays nothing, whatever the score.
        return $"weight == 0.0 ? 0.0 : {product}";
    }

    // The last stage first, so that the first one that still goes on decides.
    private void WriteCurriculum(TermModel term)
    {
        writer.Line($"var weight = {Literals.Real(term.FinalWeight)};");
        var ends = new long[term.Curriculum.Count];
        var end = 0L;
        for (var i = 0; i < ends.Length; i++)
            ends[i] = end = end > long.MaxValue - term.Curriculum[i].Steps ? long.MaxValue : end + term.Curriculum[i].Steps;
        for (var i = ends.Length - 1; i >= 0; i--)
        {
            var stage = term.Curriculum[i];
            var from = i == 0 ? term.Weight : term.Curriculum[i - 1].Weight;
            var begun = i == 0 ? "" : $" - {Literals.Whole(ends[i - 1])}";
            writer.Line($"if (moment.TrainedSteps < {Literals.Whole(ends[i])})");
            writer.Indent();
            writer.Line(
                $"weight = {Contract.Rewards}.Schedule.Between({Literals.Real(from)}, {Literals.Real(stage.Weight)}, "
                + $"moment.TrainedSteps{begun}, {Literals.Whole(stage.Steps)});");
            writer.Outdent();
        }
    }
}
