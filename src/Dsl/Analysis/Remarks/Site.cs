using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>Where an expression stands, as far as its file tells.</summary>
/// <param name="Place">The line, or the derived quantity, that it is a part of.</param>
/// <param name="Span">Its own place there.</param>
/// <param name="IsInlined">It stands for a name or a call: what it is made of is written elsewhere, for other uses too.</param>
internal readonly record struct Site(SourcePlace Place, TextSpan Span, bool IsInlined)
{
    /// <summary>The place of an expression of a line.</summary>
    public static Site Of(SourcePlace place, BoundExpression expression) => new(place, expression.Span, false);

    /// <summary>The place of a part of the expression that stands here.</summary>
    public Site Enter(BoundExpression part)
    {
        // Constants are bound where they are declared, and what the binder adds has no place.
        var isInside = part.Span.Length > 0 && part.Span.Start >= Span.Start && part.Span.End <= Span.End;
        return isInside && part.Span != Span ? new(Place, part.Span, IsInlined) : this with { IsInlined = true };
    }

    /// <summary>The place of the only part of an expression that adds nothing of its own to it.</summary>
    public Site Pass(BoundExpression part) => part.Span == Span ? this : Enter(part);
}
