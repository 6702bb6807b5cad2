using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Binds lines that act on the total of what stands above them.</summary>
/// <param name="clauses">Binds their clauses.</param>
/// <param name="expressions">Binds in the world and the file.</param>
internal sealed class OverrideBinder(ClauseBinder clauses, ExpressionBinder expressions)
{
    /// <summary>An override, or null where it has an error.</summary>
    public OverrideModel? Bind(OverrideMember line)
    {
        var bound = clauses.Bind(LineKind.Override, line.Name.Text, line.Clauses);
        var value = expressions.BindNumber(line.Value, "What 'override' replaces the total with");
        return bound.HasError || value.Type.IsError || !expressions.CheckScore(value, value.Type.Unit, null)
            ? null
            : new OverrideModel(
                line.Name.Text, value, bound.Scope, bound.Cadence, expressions.File.FoldLine(line.Span), line.Documentation,
                expressions.File.PlaceOf(line.Span));
    }

    /// <summary>A clip, still without its name, or null where it has an error.</summary>
    public ClipModel? Bind(ClipMember line)
    {
        if (line.Range is not { Low: { } from, High: { } to })
            return null;
        var low = expressions.BindConstantNumber(from, "The least total");
        var high = expressions.BindConstantNumber(to, "The greatest total");
        if (low is not { } least || high is not { } most)
            return null;
        if (least <= most)
            return new ClipModel("clip", least, most, expressions.File.FoldLine(line.Span), expressions.File.PlaceOf(line.Span));
        expressions.ReportReversed(line.Range, from, to);
        return null;
    }
}
