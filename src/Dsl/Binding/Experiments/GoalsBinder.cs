using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds goals.</summary>
/// <param name="world">The world.</param>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class GoalsBinder(WorldSymbol world, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    public GoalsModel Bind(GoalsDeclaration declaration)
    {
        var places = new Dictionary<string, SourcePlace>();
        var goals = new List<GoalModel>();
        foreach (var member in declaration.Members.Where(member => member.Name is not null))
        {
            var name = member.Name!;
            var predicate = BindPredicate(member, $"The goal '{name.Text}'");
            if (places.TryGetValue(name.Text, out var first))
            {
                diagnostics.ReportDeclaredTwice(expressions.File, name.Span, name.Text, first);
                continue;
            }

            places.Add(name.Text, expressions.File.PlaceOf(name.Span));
            if (predicate is not null)
                goals.Add(new GoalModel(name.Text, member.Kind == GoalMemberKind.Intended, predicate, member.Documentation));
        }

        if (declaration.Members.All(member => member.Kind != GoalMemberKind.Intended))
            diagnostics.ReportMissing(DiagnosticCatalogue.NothingIntended, expressions.File, declaration.Name.Span, declaration.Span, declaration.Name.Text);
        return new GoalsModel(
            declaration.Name.Text,
            world.Namespace.Name,
            world.Name,
            goals.ToEquatable(),
            BindOnly(declaration, GoalMemberKind.Solvable, "solvable"),
            BindOnly(declaration, GoalMemberKind.Distinguishing, "distinguishing"),
            declaration.Documentation,
            expressions.File.PlaceOf(TextSpan.FromBounds(declaration.Name.Span.Start, declaration.Span.End)))
        {
            Family = declaration.Family is { } family ? new FamilyBinder(expressions, diagnostics).Bind(family) : null,
        };
    }

    private BoundExpression? BindOnly(GoalsDeclaration declaration, GoalMemberKind kind, string word)
    {
        var members = declaration.Members.Where(member => member.Kind == kind).ToList();
        var bound = members.Select(member => BindPredicate(member, $"'{word}'")).ToList();
        foreach (var repeated in members.Skip(1))
            diagnostics.ReportDeclaredTwice(expressions.File, repeated.Span, word, expressions.File.PlaceOf(members[0].Span));
        return bound.FirstOrDefault();
    }

    private BoundExpression? BindPredicate(GoalMember member, string what)
    {
        var predicate = expressions.BindPredicate(member.Predicate, what);
        if (predicate.Type.IsError)
            return null;
        if (predicate.FindBeyondState() is not { } culprit)
            return predicate;
        diagnostics.Report(
            DiagnosticCatalogue.ReadsBeyondState, expressions.File, culprit.Span, what, expressions.File.Quote(culprit.Span),
            ExpressionBinder.Describe(culprit),
            member.Name is null ? "Write it of the state that an episode starts in." : "Write it of the state alone: it is the one that is arrived at.");
        return null;
    }
}
