using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Cli.Sets;

/// <summary>A line of a set, taken apart as it was written: the model keeps the meaning of its clauses, and not their words.</summary>
/// <param name="What">What is demanded.</param>
/// <param name="Scope">Where, or null.</param>
/// <param name="Happening">The predicate of <c>on</c>, or null.</param>
internal sealed record LineText(string What, string? Scope, string? Happening)
{
    /// <summary>Takes the text of a line apart.</summary>
    public static LineText Of(string line)
    {
        // A machine's text ends before its brace.
        var end = line.StartsWith("machine ", StringComparison.Ordinal) ? " { start s; }" : ";";
        var text = new SourceText("", $"constraints s for w {{ {line}{end} }}");
        var set = Parser.Parse(text).Unit.Declarations.OfType<ConstraintsDeclaration>().FirstOrDefault();
        return set?.Members.FirstOrDefault() switch
        {
            Demand demand => Create(demand.Expression, demand.Clauses, demand.AsBonus ? " as bonus" : ""),
            OverrideMember replaced => Create(replaced.Value, replaced.Clauses),
            TaskMember task => Create(task.Task, task.Clauses),
            MachineMember machine => Create(null, machine.Clauses),
            _ => new(line, null, null),
        };

        LineText Create(SyntaxNode? what, IReadOnlyList<Clause> clauses, string suffix = "")
        {
            var margin = clauses.OfType<MarginClause>().FirstOrDefault();
            return new(
                TextOf(what) + suffix + (margin is null ? "" : " " + TextOf(margin)),
                clauses.OfType<WhenClause>().Select(clause => TextOf(clause.Predicate)).FirstOrDefault(),
                clauses.OfType<OnClause>().Select(clause => TextOf(clause.Predicate)).FirstOrDefault());
        }

        string TextOf(SyntaxNode? node) => node is null ? "" : text.Slice(node.Span);
    }
}
