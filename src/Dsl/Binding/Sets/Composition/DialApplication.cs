using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>Applies dials to sets: what comes out is in the normal form of <see cref="SetModel"/>.</summary>
/// <param name="file">The file of the dials.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class DialApplication(SourceFile file, DiagnosticBag diagnostics)
{
    private const int MostDelays = 8;

    /// <summary>Applies a dial.</summary>
    /// <param name="set">The set.</param>
    /// <param name="dial">The dial.</param>
    /// <param name="isOnly">It is no entry of a list, in which one that changes nothing is a point of comparison.</param>
    /// <param name="isInUse">What is suspicious is worth a warning.</param>
    public SetValue Apply(SetValue set, BoundDial dial, bool isOnly, bool isInUse)
    {
        if (isInUse && !set.IsIncomplete)
            Warn(set, dial, isOnly);
        var parts = dial switch
        {
            BoundDial.Thin thin => set.Parts.MapPaid(part => Thin(part, thin, set.Root)),
            BoundDial.Cover cover => set.Parts.MapPaid(part => part with { Cover = Math.Min(part.Cover, cover.Share) }),
            BoundDial.Keep keep => Keep(set.Parts, keep.Count),
            BoundDial.Scale scale => set.Parts.Scaled(scale.Factor),
            BoundDial.Mix mix => Mixture.Of(set, mix.Share, mix.Other),
            BoundDial.Delay delay => Delay(set.Parts, delay),
            _ => set.Parts,
        };
        return set with
        {
            Text = $"{set.Text} | {dial.Text}",
            Parts = parts,
            IsNamed = false,
            IsIncomplete = set.IsIncomplete || dial is BoundDial.Mix { Other.IsIncomplete: true },
            Assertions = [],
        };
    }

    private void Warn(SetValue set, BoundDial dial, bool isOnly)
    {
        if (DialEffect.FindReasonForNothing(set.Parts, dial, isOnly) is { } reason)
            diagnostics.Report(DiagnosticCatalogue.DialChangesNothing, file, dial.Span, file.Quote(dial.Span), reason);
        else if (dial is BoundDial.Thin { IsScaled: true } or BoundDial.Cover or BoundDial.Keep && DialEffect.FindCut(set.Parts) is { } cut)
            diagnostics.Report(DiagnosticCatalogue.ExpectationNotKept, file, dial.Span, file.Quote(dial.Span), cut);
    }

    private static TermPart Thin(TermPart part, BoundDial.Thin thin, string root) => part with
    {
        Thins = part.Thins.Append(
            new ThinModel(thin.Share, thin.IsScaled, $"{root}/{part.Term.Name}/{part.Thins.Count}")).ToEquatable(),
    };

    /// <summary>The ranking of names is fixed, so that what is kept of few is kept of more.</summary>
    private static EquatableArray<SetPart> Keep(EquatableArray<SetPart> parts, int count)
    {
        var kept = new HashSet<string>(parts.Terms
            .Where(part => part.IsPaid)
            .Select(part => part.Term.Name)
            .OrderBy(NameHash.Of)
            .ThenBy(name => name, StringComparer.Ordinal)
            .Take(count));
        return parts.MapPaid(part => kept.Contains(part.Term.Name) ? part : part with { IsSilenced = true });
    }

    private EquatableArray<SetPart> Delay(EquatableArray<SetPart> parts, BoundDial.Delay delay)
    {
        if (CountDelays(parts) < MostDelays)
            return [new DelayPart(delay.Period, parts) { IsObserved = delay.IsObserved }];
        diagnostics.Report(DiagnosticCatalogue.TooManyDelays, file, delay.Span, $"{MostDelays}");
        return parts;
    }

    private static int CountDelays(EquatableArray<SetPart> parts) => parts
        .Select(part => (part is DelayPart ? 1 : 0) + CountDelays(part.Inner)).DefaultIfEmpty(0).Max();
}
