using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>
/// Rewards that pay their most wherever one variable is 0, whatever all others are, as a product with a speed does: then nothing
/// has to be done for them.
/// </summary>
/// <param name="tools">What expressions may be.</param>
/// <param name="findings">Where to say what is found.</param>
internal sealed class RestRemarks(RemarkTools tools, Findings findings)
{
    /// <summary>Looks at a reward.</summary>
    /// <param name="demand">The line.</param>
    /// <param name="value">The number that it speaks of.</param>
    /// <param name="walk">What is known where it is evaluated.</param>
    public void Visit(DemandModel demand, BoundExpression value, Walk walk)
    {
        var box = walk.Box;
        if (demand.Kind != DemandKind.Reward || !(demand.FinalWeight > 0))
            return;
        var mentions = tools.ReadsOf(value).Mentions;
        var variables = mentions.Where(mention => mention.Source != VariableSource.Settings)
            .GroupBy(mention => (mention.Source, mention.Name)).ToList();
        if (variables.Count < 2 || tools.RangeOf(value, box) is not { MayBeNotFinite: false, High: > 0 } range || range.IsPoint)
            return;
        foreach (var variable in variables)
        {
            if (AtRest(box, variable.Key.Source, variable.Key.Name) is not { } rest
                || walk.Guards.Any(guard => tools.Decide(guard.Predicate, rest) == !guard.Holds)
                || tools.RangeOf(value, rest) is not { IsPoint: true } most
                || most.High != range.High)
            {
                continue;
            }

            findings.Report(
                DiagnosticCatalogue.MostAtRest, Site.Of(demand.Place, value), demand.Name, RangeWording.Number(most.High),
                (variable.Key.Source == VariableSource.Next ? "next." : "") + variable.Key.Name);
            return;
        }
    }

    /// <summary>A box in which all numbers of a real variable are 0; null where it is none, or is never 0 or never anything else.</summary>
    private static Box? AtRest(Box box, VariableSource source, string name)
    {
        var start = box.Layout.PositionOf(source, name);
        var rest = box;
        for (var position = start; position < box.Layout.Elements.Count; position++)
        {
            var element = box.Layout.Elements[position];
            if (element.Source != source || element.Name != name)
                break;
            if (element.Type is not RealType || !box[position].MayBeZero)
                return null;
            rest = rest.With(position, ValueRange.Of(0));
        }

        return ReferenceEquals(rest, box) ? null : rest;
    }
}
