using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>A transition of a box.</summary>
internal static class BoxPoint
{
    /// <summary>A transition whose values are plain numbers of the box, which is not empty.</summary>
    public static Transition Of(Box box)
    {
        var layout = box.Layout;
        var values = new Dictionary<VariableSource, List<(string Name, List<double> Elements)>>
        {
            [VariableSource.Settings] = [],
            [VariableSource.State] = [],
            [VariableSource.Action] = [],
            [VariableSource.Next] = [],
        };
        for (var i = 0; i < layout.Elements.Count; i++)
        {
            var element = layout.Elements[i];
            if (element.Index == 0)
                values[element.Source].Add((element.Name, []));
            values[element.Source][values[element.Source].Count - 1].Elements.Add(ValueIn(box[i]));
        }

        return new Transition(
            Values(VariableSource.Settings), Values(VariableSource.State), Values(VariableSource.Action), Values(VariableSource.Next))
        {
            Elapsed = (int)Math.Min(ValueIn(box[MomentFact.Elapsed]), int.MaxValue),
            Terminated = box[MomentFact.Terminated] is { IsPoint: true, Low: 1 },
            Truncated = box[MomentFact.Truncated] is { IsPoint: true, Low: 1 },
        };

        Valuation Values(VariableSource source) =>
            new(values[source].Select(pair => new KeyValuePair<string, double[]>(pair.Name, [.. pair.Elements])));
    }

    private static double ValueIn(ValueRange range) => range switch
    {
        { IsPoint: true } => range.Low,
        { MayBeFinite: true } when Candidates.FirstOf(range) is { } plainest => plainest,
        { MayBePositiveInfinity: true } => double.PositiveInfinity,
        { MayBeNegativeInfinity: true } => double.NegativeInfinity,
        { MayBeFinite: true } => range.Low,
        _ => double.NaN,
    };
}
