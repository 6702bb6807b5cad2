using System.Collections.Immutable;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Generators.Emission.Sets;

/// <summary>A set, taken apart into its shape and the numbers of its dials.</summary>
internal sealed class ShapedSet
{
    private readonly ImmutableArray<ShapeItem>.Builder _items = ImmutableArray.CreateBuilder<ShapeItem>();
    private readonly List<double> _shares = [];
    private readonly List<double> _gains = [];
    private readonly List<int> _periods = [];
    private readonly List<double> _weights = [];
    private int _accounts;

    /// <summary>Takes a set apart.</summary>
    public ShapedSet(SetModel set)
    {
        Set = set;
        Add(set.Parts, account: null);
        Shape = new SetShape(
            new EquatableArray<ShapeItem>(_items.ToImmutable()), _shares.Count, _gains.Count, _periods.Count, _accounts);
    }

    /// <summary>The set.</summary>
    public SetModel Set { get; }

    /// <summary>Its shape.</summary>
    public SetShape Shape { get; }

    /// <summary>The probabilities of its thinnings.</summary>
    public IReadOnlyList<double> Shares => _shares;

    /// <summary>What dials multiply payments with.</summary>
    public IReadOnlyList<double> Gains => _gains;

    /// <summary>The periods of its delays, in steps.</summary>
    public IReadOnlyList<int> Periods => _periods;

    /// <summary>For each constraint what its score is multiplied with in all; 0 for a metric.</summary>
    public IReadOnlyList<double> Weights => _weights;

    private void Add(EquatableArray<SetPart> parts, int? account)
    {
        foreach (var part in parts)
        {
            if (part is DelayPart delay)
                Add(delay, account);
            else
                Add((TermPart)part, account);
        }
    }

    private void Add(DelayPart delay, int? receiver)
    {
        var account = _accounts++;
        Add(delay.Parts, account);
        _items.Add(new PayOutItem(account, delay.Period is { } period ? Place(_periods, period) : null, receiver));
    }

    private void Add(TermPart part, int? account)
    {
        var demand = (DemandModel)part.Term;
        var gain = part.Scale;
        foreach (var thin in part.Thins.Items.Where(thin => thin.IsScaled))
            gain /= thin.Share;
        var weight = demand.Kind == DemandKind.Metric ? 0 : demand.Weight * gain;
        var isDialled = part.Scale != 1 || part.Thins.Items.Any(thin => thin.IsScaled);
        _items.Add(new EvaluateItem(
            demand,
            part.Thins.Select(thin => new ThinSlot(Place(_shares, thin.Share), thin.DrawName)).ToEquatable(),
            isDialled && weight != 0 ? Place(_gains, gain) : null,
            account,
            Pays: weight != 0));
        _weights.Add(weight);
    }

    private static int Place<T>(List<T> numbers, T number)
    {
        var place = numbers.IndexOf(number);
        if (place >= 0)
            return place;
        numbers.Add(number);
        return numbers.Count - 1;
    }
}
