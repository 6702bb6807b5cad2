using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary><c>A + B</c> and <c>A - NAME</c>.</summary>
/// <param name="file">The file of the expression.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class Union(SourceFile file, DiagnosticBag diagnostics)
{
    /// <summary>The lines of both. Lines of one name must say the same, and then stand once.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    /// <param name="span">The place of the second operand.</param>
    public SetValue Of(SetValue left, SetValue right, TextSpan span)
    {
        var lines = left.Parts.Terms.ToDictionary(part => part.Term.Name);
        var outside = new HashSet<string>(left.Parts.OfType<TermPart>().Select(part => part.Term.Name));
        var free = new HashSet<string>(right.Parts.OfType<TermPart>().Select(part => part.Term.Name));
        var rest = right.Parts.MapTerms(part =>
        {
            if (!lines.TryGetValue(part.Term.Name, out var mine))
                return part;
            var isSame = part.Term is not OverrideModel && outside.Contains(part.Term.Name) && free.Contains(part.Term.Name)
                && mine.HasDialsOf(part) && mine.Term.SaysTheSameAs(part.Term);
            if (!isSame)
                diagnostics.Report(DiagnosticCatalogue.LineInBothSets, file, span, part.Term.Name, left.ShortText, right.ShortText);
            return null;
        });
        return new SetValue(
            $"{left.Text} + {right.AsOperand}", $"{left.Root} + {right.Root}", left.Parts.AsOperand().Concat(rest.AsOperand()).ToEquatable().NameClips())
        {
            IsIncomplete = left.IsIncomplete || right.IsIncomplete,
        };
    }

    /// <summary>A set without one of its lines.</summary>
    public SetValue Without(SetValue set, Identifier line)
    {
        var names = set.LineNames;
        var parts = set.Parts.Without(line.Text);
        if (!names.Contains(line.Text) && !set.IsIncomplete)
        {
            diagnostics.ReportUnknown(
                DiagnosticCatalogue.UnknownLine, file, line.Span, line.Text, set.ShortText,
                diagnostics.Hints.DidYouMeanOneOf(line.Text, names, "It has no lines."));
        }
        else if (parts.Terms.FirstOrDefault(part => part.Term.Expressions.Any(expression => expression.ReadsMachine(line.Text))) is { Term: var reader })
        {
            diagnostics.Report(DiagnosticCatalogue.MachineStillRead, file, line.Span, line.Text, reader.Name);
            parts = Orphans.Remove(parts);
        }

        return set with { Text = $"{set.Text} - {line.Text}", Parts = parts.NameClips(), IsNamed = false, Assertions = [] };
    }
}
