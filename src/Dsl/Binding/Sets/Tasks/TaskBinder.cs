using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Lines;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Tasks;

/// <summary>Binds tasks.</summary>
/// <param name="clauses">Binds their clauses.</param>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class TaskBinder(ClauseBinder clauses, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    /// <summary>The task, or null where it has an error.</summary>
    public TaskModel? Bind(TaskMember line)
    {
        var bound = clauses.Bind(LineKind.Task, line.Name.Text, line.Clauses);
        var root = Bind(line.Task);
        if (bound.HasError || root is null || !CheckScore(root, bound))
            return null;
        var paysIncrease = bound is { HasCadence: true, Cadence.Kind: CadenceKind.EveryStep };
        return new TaskModel(
            line.Name.Text, root, paysIncrease, bound.Scope,
            bound.Cadence with { Kind = paysIncrease ? CadenceKind.EveryStep : CadenceKind.AtEnd }, bound.Weight,
            expressions.File.FoldLine(line.Span), line.Documentation, expressions.File.PlaceOf(line.Span))
        {
            Curriculum = bound.Curriculum,
        };
    }

    /// <summary>Whether every distance that may become the value is a plain number once it is weighted.</summary>
    private bool CheckScore(TaskNode node, BoundClauses bound) => node switch
    {
        TaskAchieveNode achieve => clauses.CheckScore(bound, achieve.Robustness, achieve.Robustness.Type.Unit),
        TaskEnsuringNode ensuring => CheckScore(ensuring.Inner, bound) && clauses.CheckScore(bound, ensuring.Robustness, ensuring.Robustness.Type.Unit),
        TaskOrNode or => CheckScore(or.Left, bound) && CheckScore(or.Right, bound),
        TaskThenNode then => CheckScore(then.First, bound) && CheckScore(then.Second, bound),
        _ => true,
    };

    private TaskNode? Bind(TaskExpression task)
    {
        switch (task)
        {
            case TaskAchieve achieve:
                return BindDegree(achieve.Predicate) is { } reached ? new TaskAchieveNode(reached, reached.InNextState()) : null;
            case TaskEnsuring ensuring:
                var (inner, kept) = (Bind(ensuring.Task), BindDegree(ensuring.Predicate));
                return inner is not null && kept is not null ? new TaskEnsuringNode(inner, kept, kept.InNextState()) : null;
            case TaskOr or:
                var (left, right) = (Bind(or.Left), Bind(or.Right));
                return left is not null && right is not null ? new TaskOrNode(left, right) : null;
            case TaskThen then:
                var (first, second) = (Bind(then.First), Bind(then.Second));
                return first is not null && second is not null ? new TaskThenNode(first, second) : null;
            default:
                return null;
        }
    }

    private BoundExpression? BindDegree(Expression predicate)
    {
        var bound = expressions.BindPredicate(predicate, "What a task speaks of");
        if (bound.Type.IsError)
            return null;
        if (bound.FindBeyondState() is not { } culprit)
            return expressions.BindRobustness(bound);
        diagnostics.Report(
            DiagnosticCatalogue.ReadsBeyondState, expressions.File, culprit.Span, "What a task speaks of",
            expressions.File.Quote(culprit.Span), ExpressionBinder.Describe(culprit), "Write it of the state alone.");
        return null;
    }
}
