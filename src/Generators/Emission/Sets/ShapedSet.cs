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
    private readonly List<double> _bounds = [];
    private readonly List<int> _periods = [];
    private readonly List<double> _weights = [];
    private readonly List<bool> _kept = [];
    private int _accounts;
    private int _groups = 1;

    /// <summary>Takes a set apart.</summary>
    public ShapedSet(SetModel set)
    {
        Set = set;
        Add(set.Parts, group: 0);
        Masks = _kept.Contains(false) ? [.. MasksOf(_kept)] : [];
        Shape = new SetShape(
            new EquatableArray<ShapeItem>(_items.ToImmutable()),
            _shares.Count, _gains.Count, _bounds.Count, _periods.Count, Masks.Count, _accounts, _groups);
    }

    /// <summary>The set.</summary>
    public SetModel Set { get; }

    /// <summary>Its shape.</summary>
    public SetShape Shape { get; }

    /// <summary>The probabilities of its thinnings, and its shares of states.</summary>
    public IReadOnlyList<double> Shares => _shares;

    /// <summary>What dials multiply payments with.</summary>
    public IReadOnlyList<double> Gains => _gains;

    /// <summary>The bounds of its clips.</summary>
    public IReadOnlyList<double> Bounds => _bounds;

    /// <summary>The periods of its delays, in steps.</summary>
    public IReadOnlyList<int> Periods => _periods;

    /// <summary>Which of its terms are kept, a bit for each; empty where all are.</summary>
    public IReadOnlyList<ulong> Masks { get; }

    /// <summary>For each term what its score is multiplied with in all, once training is over; 0 where it is not paid.</summary>
    public IReadOnlyList<double> Weights => _weights;

    private void Add(EquatableArray<SetPart> parts, int group)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TermPart term:
                    Add(term, group);
                    break;
                case ClipPart { Clip: var clip }:
                    _items.Add(new ClipItem(
                        clip.Name, clip.Text, clip.Place, Place(_bounds, clip.Low), Place(_bounds, clip.High), group));
                    _weights.Add(1);
                    _kept.Add(true);
                    break;
                case GroupPart inner:
                    var joined = _groups++;
                    Add(inner.Parts, joined);
                    _items.Add(new JoinItem(joined, group));
                    break;
                case DelayPart delay:
                    Add(delay, group);
                    break;
                default:
                    throw new NotSupportedException($"{part.GetType().Name} is no part of a set.");
            }
        }
    }

    private void Add(DelayPart delay, int receiver)
    {
        var account = _accounts++;
        var group = _groups++;
        Add(delay.Parts, group);
        _items.Add(new PayOutItem(
            account, delay.Period is { } period ? Place(_periods, period) : null, delay.IsObserved, group, receiver));
    }

    private void Add(TermPart part, int group)
    {
        var term = part.Term;
        var scaled = term is OverrideModel ? [] : part.Thins.Items.Where(thin => thin.IsScaled).ToList();
        var gain = scaled.Aggregate(part.Scale, (product, thin) => product / thin.Share);
        var isLimited = term is DemandModel { Limit: not null };
        var pays = term is not DemandModel { Kind: DemandKind.Metric }
            && gain != 0
            && (term.Weight != 0 || term.Curriculum.Items.Any(stage => stage.Weight != 0));
        var isDialled = part.Scale != 1 || scaled.Count > 0;
        _items.Add(new EvaluateItem(
            term,
            part.Thins.Select(thin => new ThinSlot(Place(_shares, thin.Share), thin.DrawName)).ToEquatable(),
            part.Cover == 1 ? null : Place(_shares, part.Cover),
            isDialled && pays && !isLimited ? Place(_gains, gain) : null,
            pays && !isLimited,
            group));
        _weights.Add(isLimited ? term.FinalWeight : !pays || part.IsSilenced ? 0 : term.FinalWeight * gain);
        _kept.Add(!part.IsSilenced);
    }

    private static IEnumerable<ulong> MasksOf(List<bool> kept)
    {
        for (var start = 0; start < kept.Count; start += SetShape.MaskSize)
        {
            var mask = 0UL;
            for (var i = start; i < Math.Min(kept.Count, start + SetShape.MaskSize); i++)
                mask |= kept[i] ? 1UL << (i - start) : 0;
            yield return mask;
        }
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
