using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>A dial with its number known.</summary>
/// <param name="Text">Its text in canonical spacing.</param>
/// <param name="Span">Its place.</param>
internal abstract record BoundDial(string Text, TextSpan Span)
{
    /// <summary><c>thin 10% [unscaled]</c>.</summary>
    public sealed record Thin(double Share, bool IsScaled, TextSpan Span)
        : BoundDial($"thin {Numbers.FormatPercentage(Share)}{(IsScaled ? "" : " unscaled")}", Span);

    /// <summary><c>delay 16 steps [observed]</c>, or <c>delay to end</c> where the period is null.</summary>
    public sealed record Delay(int? Period, bool IsObserved, TextSpan Span)
        : BoundDial($"{(Period is { } steps ? $"delay {steps} steps" : "delay to end")}{(IsObserved ? " observed" : "")}", Span);

    /// <summary><c>scale 0.5</c>.</summary>
    public sealed record Scale(double Factor, TextSpan Span) : BoundDial($"scale {Numbers.Format(Factor)}", Span);

    /// <summary><c>cover 50%</c>.</summary>
    public sealed record Cover(double Share, TextSpan Span) : BoundDial($"cover {Numbers.FormatPercentage(Share)}", Span);

    /// <summary><c>keep 3</c>.</summary>
    public sealed record Keep(int Count, TextSpan Span) : BoundDial($"keep {Count}", Span);

    /// <summary><c>mix 10% OTHER</c>.</summary>
    public sealed record Mix(double Share, SetValue Other, TextSpan Span)
        : BoundDial($"mix {Numbers.FormatPercentage(Share)} {Other.AsOperand}", Span);
}
