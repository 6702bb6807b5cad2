using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets;

/// <summary>Binds dials, and applies them: what comes out is in the normal form of <see cref="SetModel"/>.</summary>
/// <param name="expressions">Binds the numbers.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class DialBinder(ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    private const int MostDelays = 8;

    /// <summary>The set's name at the bottom of a set expression, and the dials from the inside out.</summary>
    public static (SetName Root, List<Dial> Dials) Unwind(SetExpression expression)
    {
        var dials = new List<Dial>();
        while (expression is not SetName)
        {
            if (expression is DialledSet dialled)
                dials.Add(dialled.Dial);
            expression = expression switch
            {
                DialledSet { Set: var inner } => inner,
                WithoutSet { Set: var inner } => inner,
                _ => ((UnionSet)expression).Left,
            };
        }

        dials.Reverse();
        return ((SetName)expression, dials);
    }

    /// <summary>Each value that a dial takes, a list of them spread out; null where one has an error.</summary>
    public IReadOnlyList<BoundDial>? Bind(Dial dial)
    {
        List<BoundDial?> bound = dial switch
        {
            ThinDial thin => [.. thin.Shares.Select(share => BindThin(share, thin))],
            DelayDial { IsToEnd: true } => [new BoundDial.Delay(null, dial.Span)],
            DelayDial delay => [.. delay.Periods.Select(period => BindDelay(period, delay))],
            ScaleDial scale => [.. scale.Factors.Select(factor => BindScale(factor, scale))],
            _ => [null],
        };
        return bound.Contains(null) ? null : [.. bound.Select(value => value!)];
    }

    private BoundDial.Thin? BindThin(Expression share, ThinDial thin) =>
        expressions.BindConstantNumber(
            share, "The share that 'thin' keeps", "above 0 and at most 1", value => value is > 0 and <= 1, "Write a percentage such as '10%'.") is { } known
            ? new BoundDial.Thin(known, !thin.IsUnscaled, thin.Span)
            : null;

    private BoundDial.Delay? BindDelay(Expression period, DelayDial delay) =>
        expressions.BindCount(period, "The period of a delay", 1) is { } steps ? new BoundDial.Delay(steps, delay.Span) : null;

    private BoundDial.Scale? BindScale(Expression factor, ScaleDial scale) =>
        expressions.BindConstantNumber(factor, "A scale", "finite", Numbers.IsFinite, "Write a finite number.") is { } known
            ? new BoundDial.Scale(known, scale.Span)
            : null;

    /// <summary>Applies dials to a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="dials">The dials, the innermost first.</param>
    public EquatableArray<SetPart> Apply(SetSymbol set, IEnumerable<BoundDial> dials)
    {
        var parts = set.Parts;
        foreach (var dial in dials)
        {
            parts = dial switch
            {
                BoundDial.Thin thin => Map(parts, part => Thin(part, thin, set.Root)),
                BoundDial.Scale scale => Map(parts, part => part with { Scale = part.Scale * scale.Factor }),
                BoundDial.Delay delay => Delay(parts, delay, set.IsIncomplete),
                _ => parts,
            };
        }

        return parts;
    }

    private static EquatableArray<SetPart> Map(EquatableArray<SetPart> parts, Func<TermPart, TermPart> map) =>
        parts.Select(part => part switch
        {
            DelayPart delay => delay with { Parts = Map(delay.Parts, map) },
            // What is only logged is no payment, and dials leave it alone.
            TermPart { Term: not DemandModel { Kind: DemandKind.Metric } } term => map(term),
            _ => part,
        }).ToEquatable();

    private static TermPart Thin(TermPart part, BoundDial.Thin thin, string root) => part with
    {
        Thins = part.Thins.Append(
            new ThinModel(thin.Share, thin.IsScaled, $"{root}/{part.Term.Name}/{part.Thins.Count}")).ToEquatable(),
    };

    private EquatableArray<SetPart> Delay(EquatableArray<SetPart> parts, BoundDial.Delay delay, bool isIncomplete)
    {
        if (!isIncomplete && FindReasonForNothing(parts, delay.Period) is { } reason)
            diagnostics.Report(DiagnosticCatalogue.DelayChangesNothing, expressions.File, delay.Span, delay.Text, reason);
        if (CountDelays(parts) < MostDelays)
            return [new DelayPart(delay.Period, parts)];
        diagnostics.Report(DiagnosticCatalogue.TooManyDelays, expressions.File, delay.Span, $"{MostDelays}");
        return parts;
    }

    private static int CountDelays(IEnumerable<SetPart> parts) =>
        parts.OfType<DelayPart>().Select(delay => 1 + CountDelays(delay.Parts)).DefaultIfEmpty(0).Max();

    /// <summary>Why a delay changes no payment, where that is evident from the declarations; else null.</summary>
    private static string? FindReasonForNothing(EquatableArray<SetPart> parts, int? period)
    {
        if (period == 1)
            return "a period of 1 step is every step";
        if (parts.All(IsNeverPaid))
            return "the set pays nothing";
        if (parts.All(IsPaidAtEnd))
            return "the set is paid only at the end of an episode";
        return period is { } steps && parts.All(part => IsPaidEvery(part, steps)) ? $"the set is paid only at multiples of {steps} steps" : null;
    }

    private static bool IsNeverPaid(SetPart part) => part switch
    {
        DelayPart delay => delay.Parts.All(IsNeverPaid),
        TermPart term => term.Term is DemandModel { Kind: DemandKind.Metric },
        _ => false,
    };

    private static bool IsPaidAtEnd(SetPart part) => IsNeverPaid(part) || part switch
    {
        DelayPart delay => delay.Period is null || delay.Parts.All(IsPaidAtEnd),
        TermPart { Term.Cadence: { Kind: CadenceKind.AtEnd } or { Predicate: BoundMoment { Fact: not MomentFact.Elapsed } } } => true,
        _ => false,
    };

    private static bool IsPaidEvery(SetPart part, int steps) =>
        IsPaidAtEnd(part) || part is DelayPart { Period: { } period } && period % steps == 0;
}
