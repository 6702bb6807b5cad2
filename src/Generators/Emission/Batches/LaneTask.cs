using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// A task's value, kept up to date as scalar code does: what it remembers goes through the state that an episode begins in, at
/// its first step, and then through the state arrived at.
/// </summary>
/// <param name="graph">Takes what it computes.</param>
/// <param name="fields">Takes what it remembers.</param>
/// <param name="task">The task.</param>
/// <param name="emit">Emits robustness degrees.</param>
internal sealed class LaneTask(LaneGraph graph, LaneFields fields, TaskModel task, Func<BoundExpression, LaneNode> emit)
{
    private const double Most = 1e6;

    private readonly List<LaneNode> _registers = [];
    private bool _isNext;
    private int _register;

    /// <summary>Emits a step of it.</summary>
    /// <returns>Its value, and what it was before the step.</returns>
    public (LaneNode Value, LaneNode Before) Step()
    {
        var columns = Enumerable.Range(0, RegistersOf(task.Root))
            .Select(i => fields.Add($"{task.Name}_{Literals.Number(i)}")).ToList();
        var kept = fields.Add(task.Name + "_value");

        // What an episode begins with.
        _registers.AddRange(columns.Select(_ => graph.Number(double.NegativeInfinity)));
        var first = Advance(graph.Number(double.PositiveInfinity));

        for (var i = 0; i < columns.Count; i++)
            _registers[i] = graph.Select(fields.Begun, columns[i].Value, _registers[i]);
        _isNext = true;
        var value = Advance(graph.Number(double.NegativeInfinity));
        for (var i = 0; i < columns.Count; i++)
            fields.Set(columns[i].Column, _registers[i]);
        fields.Set(kept.Column, value);
        return (value, graph.Select(fields.Begun, kept.Value, first));
    }

    private LaneNode Advance(LaneNode entry)
    {
        _register = 0;
        var complete = Emit(task.Root, entry, cap: null);
        return Min(Max(complete, graph.Number(-Most)), graph.Number(Most));
    }

    private LaneNode Emit(TaskNode node, LaneNode entry, LaneNode? cap)
    {
        switch (node)
        {
            case TaskAchieveNode achieve:
                var (begun, done) = (_register++, _register++);
                _registers[begun] = Capped(Max(_registers[begun], entry), cap);
                return _registers[done] = Capped(
                    Max(_registers[done], Min(_registers[begun], DegreeOf(achieve.Robustness, achieve.NextRobustness))), cap);
            case TaskEnsuringNode ensuring:
                return Emit(ensuring.Inner, entry, Capped(DegreeOf(ensuring.Robustness, ensuring.NextRobustness), cap));
            case TaskOrNode or:
                return Max(Emit(or.Left, entry, cap), Emit(or.Right, entry, cap));
            case TaskThenNode then:
                var handed = _register++;
                var received = _registers[handed];
                _registers[handed] = Emit(then.First, entry, cap);
                return Emit(then.Second, received, cap);
            default:
                throw new NotSupportedException($"{node.GetType().Name} is no part of a task.");
        }
    }

    private static int RegistersOf(TaskNode node) => node switch
    {
        TaskAchieveNode => 2,
        TaskEnsuringNode ensuring => RegistersOf(ensuring.Inner),
        TaskOrNode or => RegistersOf(or.Left) + RegistersOf(or.Right),
        TaskThenNode then => 1 + RegistersOf(then.First) + RegistersOf(then.Second),
        _ => throw new NotSupportedException($"{node.GetType().Name} is no part of a task."),
    };

    private LaneNode DegreeOf(BoundExpression now, BoundExpression next) => emit(_isNext ? next : now);

    private LaneNode Capped(LaneNode value, LaneNode? cap) => cap is null ? value : Min(value, cap);

    private LaneNode Min(LaneNode left, LaneNode right) => graph.Call("Min", left, right);

    private LaneNode Max(LaneNode left, LaneNode right) => graph.Call("Max", left, right);
}
