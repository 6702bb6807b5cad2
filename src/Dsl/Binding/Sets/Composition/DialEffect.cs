using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>What is evident of a dial's effect from the declarations alone.</summary>
internal static class DialEffect
{
    /// <summary>Why a dial changes no payment; null where that is not evident.</summary>
    public static string? FindReasonForNothing(EquatableArray<SetPart> parts, BoundDial dial, bool isOnly) => dial switch
    {
        BoundDial.Delay delay => FindReason(parts, delay.Period),
        BoundDial.Mix { Share: 0 } when isOnly => "nothing of the other set is mixed in",
        BoundDial.Mix => null,
        _ when parts.All(IsNeverPaid) => "the set pays nothing",
        BoundDial.Thin { Share: 1 } when isOnly => "it keeps every evaluation",
        BoundDial.Cover { Share: 1 } when isOnly => "it keeps every state",
        BoundDial.Scale { Factor: 1 } when isOnly => "it multiplies with 1",
        BoundDial.Keep keep when isOnly && keep.Count >= parts.Terms.Count(part => part is { IsPaid: true, IsSilenced: false }) =>
            "the set has no more constraints that pay",
        _ => null,
    };

    /// <summary>A clip or an override anywhere in a set, as a message calls it; null where there is none.</summary>
    public static string? FindCut(EquatableArray<SetPart> parts) =>
        parts.Clips.FirstOrDefault() is { } clip ? $"'{clip.Text}'"
        : parts.Terms.FirstOrDefault(part => part.Term is OverrideModel) is { Term.Name: var name } ? $"the override '{name}'"
        : null;

    private static string? FindReason(EquatableArray<SetPart> parts, int? period)
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
        TermPart term => !term.IsPaid && term.Term is not OverrideModel,
        ClipPart => false,
        _ => part.Inner.All(IsNeverPaid),
    };

    private static bool IsPaidAtEnd(SetPart part) => IsNeverPaid(part) || part switch
    {
        DelayPart { Period: null } => true,
        DelayPart or GroupPart => part.Inner.All(IsPaidAtEnd),
        TermPart { Term.Cadence: { Kind: CadenceKind.AtEnd } or { Predicate: BoundMoment { Fact: not MomentFact.Elapsed } } } => true,
        _ => false,
    };

    private static bool IsPaidEvery(SetPart part, int steps) => IsPaidAtEnd(part)
        || part is DelayPart { Period: { } period } && period % steps == 0
        || part is GroupPart group && group.Parts.All(inner => IsPaidEvery(inner, steps));
}
