using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// The value of a task, kept up to date in constant memory. Each part turns the value at which it may begin into the one at
/// which it is complete, state after state: an <c>achieve</c> keeps the best beginning and the best completion so far, a
/// <c>then</c> the completion of its first part for one state, and an <c>ensuring</c> caps all of those that stand inside it.
/// </summary>
/// <param name="task">The task.</param>
internal sealed class TaskMemory(TaskModel task) : IMemoryStep
{
    private const double Most = 1e6;

    private readonly Dictionary<TaskNode, (double Begun, double Done)> _achieved = new(ByReference<TaskNode>.Comparer);
    private readonly Dictionary<TaskNode, double> _handed = new(ByReference<TaskNode>.Comparer);
    private double _before;
    private double _value;

    /// <summary>What it scores: its value, or what the step has added to it.</summary>
    public double Score => task.PaysIncrease ? _value - _before : _value;

    /// <inheritdoc/>
    public void Advance(StepEvaluation step, bool isFirst)
    {
        if (isFirst)
            _value = Feed(step, double.PositiveInfinity, isNext: false);
        _before = _value;
        _value = Feed(step, double.NegativeInfinity, isNext: true);
    }

    private double Feed(StepEvaluation step, double entry, bool isNext)
    {
        var complete = Feed(task.Root, entry, double.PositiveInfinity);
        return Math.Min(Math.Max(complete, -Most), Most);

        double Feed(TaskNode node, double begin, double cap)
        {
            switch (node)
            {
                case TaskAchieveNode achieve:
                    var (begun, done) = _achieved.TryGetValue(achieve, out var known)
                        ? known
                        : (double.NegativeInfinity, double.NegativeInfinity);
                    begun = Math.Min(Math.Max(begun, begin), cap);
                    done = Math.Min(Math.Max(done, Math.Min(begun, Degree(achieve.Robustness, achieve.NextRobustness))), cap);
                    _achieved[achieve] = (begun, done);
                    return done;
                case TaskEnsuringNode ensuring:
                    return Feed(ensuring.Inner, begin, Math.Min(Degree(ensuring.Robustness, ensuring.NextRobustness), cap));
                case TaskOrNode or:
                    return Math.Max(Feed(or.Left, begin, cap), Feed(or.Right, begin, cap));
                case TaskThenNode then:
                    var received = _handed.TryGetValue(then, out var handed) ? handed : double.NegativeInfinity;
                    _handed[then] = Feed(then.First, begin, cap);
                    return Feed(then.Second, received, cap);
                default:
                    throw new NotSupportedException($"{node.GetType().Name} is no part of a task.");
            }
        }

        double Degree(BoundExpression now, BoundExpression next) => step.Number(isNext ? next : now);
    }
}
