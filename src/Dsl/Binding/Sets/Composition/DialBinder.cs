using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>Binds the numbers of dials.</summary>
/// <param name="expressions">Binds in the file of the dials.</param>
/// <param name="bindSet">Binds the other set of a mixture; null where it has an error.</param>
internal sealed class DialBinder(ExpressionBinder expressions, Func<SetExpression, IReadOnlyList<SetValue>?> bindSet)
{
    /// <summary>Each value that a dial takes, lists spread out; null where one has an error.</summary>
    public IReadOnlyList<BoundDial>? Bind(Dial dial)
    {
        IEnumerable<BoundDial?> bound = dial switch
        {
            ThinDial thin => thin.Shares.Select(share => BindThin(share, thin)),
            DelayDial { IsToEnd: true } delay => [new BoundDial.Delay(null, delay.IsObserved, dial.Span)],
            DelayDial delay => delay.Periods.Select(period => BindDelay(period, delay)),
            ScaleDial scale => scale.Factors.Select(factor => BindScale(factor, scale.Span)),
            CoverDial cover => cover.Shares.Select(share => BindCover(share, cover.Span)),
            KeepDial keep => keep.Counts.Select(count => BindKeep(count, keep.Span)),
            MixDial mix => BindMix(mix),
            _ => [null],
        };
        var values = bound.ToList();
        return values.Contains(null) ? null : [.. values.Select(value => value!)];
    }

    private BoundDial.Thin? BindThin(Expression share, ThinDial thin) =>
        expressions.BindConstantNumber(
            share, "The share that 'thin' keeps", "above 0 and at most 1", value => value is > 0 and <= 1, "Write a percentage such as '10%'.") is { } known
            ? new BoundDial.Thin(known, !thin.IsUnscaled, thin.Span)
            : null;

    private BoundDial.Delay? BindDelay(Expression period, DelayDial delay) =>
        expressions.BindCount(period, "The period of a delay", 1) is { } steps ? new BoundDial.Delay(steps, delay.IsObserved, delay.Span) : null;

    private BoundDial.Scale? BindScale(Expression factor, TextSpan span) =>
        expressions.BindConstantNumber(factor, "A scale", "finite", Numbers.IsFinite, "Write a finite number.") is { } known
            ? new BoundDial.Scale(known, span)
            : null;

    private BoundDial.Cover? BindCover(Expression share, TextSpan span) =>
        BindShare(share, "The share of the states that 'cover' keeps") is { } known ? new BoundDial.Cover(known, span) : null;

    private BoundDial.Keep? BindKeep(Expression count, TextSpan span) =>
        expressions.BindCount(count, "The number of constraints that 'keep' keeps", 0) is { } known ? new BoundDial.Keep(known, span) : null;

    private IEnumerable<BoundDial?> BindMix(MixDial mix)
    {
        var others = bindSet(mix.Other);
        var shares = mix.Shares.Select(share => BindShare(share, "The share of the other set in a mixture")).ToList();
        return others is null
            ? [null]
            : shares.SelectMany(share => others.Select(other => share is { } known ? new BoundDial.Mix(known, other, mix.Span) : null));
    }

    private double? BindShare(Expression share, string what) => expressions.BindConstantNumber(
        share, what, "at least 0 and at most 1", value => value is >= 0 and <= 1, "Write a percentage such as '10%'.");
}
