using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Batches;

/// <summary>What scores are multiplied with. A weight that changes during training is computed once for all rows.</summary>
/// <param name="graph">Takes the values.</param>
/// <param name="schedules">Takes weights that change.</param>
internal sealed class BatchWeights(LaneGraph graph, ScheduleMethods schedules)
{
    /// <summary>Multiplies a score with its weight.</summary>
    /// <param name="term">Whose score it is.</param>
    /// <param name="gain">What dials multiply it with besides, or null.</param>
    /// <param name="score">The score.</param>
    public LaneNode Apply(TermModel term, LaneNode? gain, LaneNode score)
    {
        if (term.Curriculum.Count > 0)
        {
            var method = schedules.Add(term);
            var weight = graph.Uniform(term.Name + "_weight", $"Create({method}(columns.TrainedSteps))");
            var isNone = graph.Uniform(term.Name + "_is_off", $"All({method}(columns.TrainedSteps) == 0.0)");

            // A weight of 0 pays nothing, whatever the score.
            return graph.Call("AndNot", Multiply(gain is null ? weight : graph.Infix(weight, "*", gain), score), isNone);
        }

        if (term.Weight == 0)
            return graph.Number(0);
        if (term.Weight == 1)
            return gain is null ? score : Multiply(gain, score);
        var constant = graph.Number(term.Weight);
        return Multiply(gain is null ? constant : graph.Infix(constant, "*", gain), score);
    }

    private LaneNode Multiply(LaneNode factor, LaneNode score) => graph.Infix(factor, "*", score);
}
