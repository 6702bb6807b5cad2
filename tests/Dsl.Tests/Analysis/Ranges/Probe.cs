using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>
/// All expressions of a set and all their parts, the parts first, with a set that tells the values that the interpreter has for
/// them: a metric for each element. Nothing in it ends the episode, so that a step is what it is given as.
/// </summary>
internal sealed class Probe
{
    private readonly WorldModel _world;
    private readonly List<Part> _parts = [];
    private readonly List<SetPart> _lines = [];
    private readonly int _machines;

    /// <param name="world">The world.</param>
    /// <param name="set">The set.</param>
    public Probe(WorldModel world, SetModel set)
    {
        _world = world;
        var terms = LinesOf(set.Parts).ToList();
        foreach (var machine in terms.OfType<MachineModel>())
            _lines.Add(new TermPart(machine with { Terminates = false }, [], 1));
        _machines = _lines.Count;
        foreach (var let in world.Lets)
            Add(let.Value, let.Name);
        foreach (var term in terms)
        {
            foreach (var expression in ExpressionsOf(term))
                Add(expression, term.Text);
        }

        Set = set with { Parts = _lines.ToEquatable() };
    }

    /// <summary>The set of metrics.</summary>
    public SetModel Set { get; }

    /// <summary>The expressions.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>The values of all expressions at the last step of an episode.</summary>
    public double[] ValuesAtEndOf(IReadOnlyList<Transition> episode)
    {
        var played = new SetInterpreter(_world, Set, 1).Start();
        StepResult? result = null;
        foreach (var transition in episode)
            result = played.Step(transition);
        return [.. result!.Terms.Skip(_machines).Select(term => term.Score!.Value)];
    }

    private int Add(BoundExpression expression, string line)
    {
        var children = expression.Children.Select(child => Add(child, line)).ToList();
        var start = _lines.Count - _machines;
        foreach (var element in ElementsOf(expression))
            _lines.Add(new TermPart(Metric(element), [], 1));
        _parts.Add(new Part(expression, line, start, _lines.Count - _machines - start, children));
        return _parts.Count - 1;
    }

    private DemandModel Metric(BoundExpression element) => new(
        DemandKind.Metric, $"v{_lines.Count}", element, null, null, false, null, null,
        new CadenceModel(CadenceKind.EveryStep, 1, 0, null, 1, ""), 1, "", null, default!);

    private static IEnumerable<BoundExpression> ElementsOf(BoundExpression expression) => expression.Type switch
    {
        VectorType vector => Along(expression, vector.Length, vector.Element),
        MatrixType matrix => Along(expression, matrix.Rows, new VectorType(matrix.Element, matrix.Columns)).SelectMany(ElementsOf),
        _ => [expression],
    };

    private static IEnumerable<BoundExpression> Along(BoundExpression expression, int count, DslType type) => Enumerable.Range(0, count)
        .Select(i => new BoundIndex(expression, new BoundConstant(i, new IntType(i, i), expression.Span), type, expression.Span));

    private static IEnumerable<TermModel> LinesOf(EquatableArray<SetPart> parts) => parts.SelectMany(part => part switch
    {
        TermPart line => [line.Term],
        GroupPart group => LinesOf(group.Parts),
        DelayPart delay => LinesOf(delay.Parts),
        _ => [],
    });

    private static IEnumerable<BoundExpression> ExpressionsOf(TermModel term) =>
        new[] { term.Cadence.Predicate, term.Scope }.Concat(term switch
        {
            DemandModel demand => [demand.Value, demand.NextValue, demand.Predicate, demand.Margin?.Robustness, demand.Margin?.Width],
            OverrideModel replacement => [replacement.Value],
            MachineModel machine => machine.Transitions.SelectMany(transition => new[] { transition.Guard, transition.Reward })
                .Append(machine.OtherwiseReward),
            TaskModel task => DegreesOf(task.Root),
            _ => throw new NotSupportedException($"{term.GetType().Name} is no line of a set."),
        }).OfType<BoundExpression>();

    private static IEnumerable<BoundExpression> DegreesOf(TaskNode node) => node switch
    {
        TaskAchieveNode achieve => [achieve.Robustness, achieve.NextRobustness],
        TaskEnsuringNode ensuring => [.. DegreesOf(ensuring.Inner), ensuring.Robustness, ensuring.NextRobustness],
        TaskOrNode or => DegreesOf(or.Left).Concat(DegreesOf(or.Right)),
        TaskThenNode then => DegreesOf(then.First).Concat(DegreesOf(then.Second)),
        _ => throw new NotSupportedException($"{node.GetType().Name} is no part of a task."),
    };

    /// <summary>An expression.</summary>
    /// <param name="Expression">The expression.</param>
    /// <param name="Line">The line or derived quantity that it is of.</param>
    /// <param name="Start">The place of its first element among the values.</param>
    /// <param name="Count">How many elements it has.</param>
    /// <param name="Children">The places of its parts among the expressions.</param>
    public sealed record Part(BoundExpression Expression, string Line, int Start, int Count, IReadOnlyList<int> Children);
}
