using System.Globalization;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>What a reward or penalty pays at an evaluation: a number of the world, scaled.</summary>
/// <param name="Key">The canonical text of the number, scaled so that its first factor is 1; <c>1</c> for a constant.</param>
/// <param name="Factor">What it is multiplied with: sign, weight and dials included.</param>
internal readonly record struct Payment(string Key, double Factor)
{
    private const string Constant = "1";

    /// <summary>It is a constant.</summary>
    public bool IsConstant => Key == Constant;

    /// <summary>What a line pays; null where it is no reward or penalty, pays nothing, or is thinned.</summary>
    public static Payment? Of(PairLine line, CanonicalReading reading)
    {
        if (line.Demand is not { Kind: DemandKind.Reward or DemandKind.Penalize, Limit: null, Value: { } value } demand
            || line.Part.IsSilenced
            || line.Gain == 0
            || reading.FormOf(value) is not { } form)
            return null;
        var gain = demand.Kind == DemandKind.Penalize ? -line.Gain : line.Gain;
        if (form.Terms.Count == 0)
            return form.Constant == 0 ? null : new Payment(Constant, gain * form.Constant);
        var factor = form.ToDirection().Factor;
        return new Payment(form.Times(1 / factor).ToString(), gain * factor);
    }

    /// <summary>When and how rarely a line speaks beside its conditions: dials and draws, which must be alike for payments to be compared.</summary>
    public static string TimingOf(PairLine line) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1:R} {2:R} {3}",
        line.Term.Cadence.Kind == CadenceKind.Sampled,
        line.Term.Cadence.Share,
        line.Part.Cover,
        string.Join(" ", line.Part.Thins.Select(thin => thin.Share.ToString("R", CultureInfo.InvariantCulture) + thin.IsScaled)));
}
