using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Emission.Sets;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// Evaluates a set on a batch: what decides the end, and then every line in its order, a mask telling in which rows it is
/// evaluated.
/// </summary>
internal sealed class BatchTerms
{
    private readonly LaneGraph _graph;
    private readonly SetShape _shape;
    private readonly LaneExpressions _expressions;
    private readonly LaneMemory _memory;
    private readonly BatchDials _dials;
    private readonly BatchWeights _weights;
    private readonly LaneNode[] _totals;
    private readonly bool[] _isReplaced;
    private readonly List<int> _alwaysEvaluated = [];
    private readonly Dictionary<string, (BatchColumn Column, LaneNode Value)> _achieved = new(StringComparer.Ordinal);

    /// <summary>Prepares a set.</summary>
    /// <param name="graph">Takes what it computes.</param>
    /// <param name="shape">The shape of the set.</param>
    /// <param name="expressions">Emits its expressions.</param>
    /// <param name="memory">What it remembers.</param>
    /// <param name="dials">Emits its dials.</param>
    /// <param name="weights">Emits its weights.</param>
    public BatchTerms(
        LaneGraph graph, SetShape shape, LaneExpressions expressions, LaneMemory memory, BatchDials dials, BatchWeights weights)
    {
        _graph = graph;
        _shape = shape;
        _expressions = expressions;
        _memory = memory;
        _dials = dials;
        _weights = weights;
        _totals = [.. Enumerable.Repeat(graph.Number(0), shape.Groups)];
        _isReplaced = new bool[shape.Groups];
        foreach (var demand in shape.Evaluations.Select(item => item.Term).OfType<DemandModel>())
        {
            if (demand.Kind == DemandKind.Achieve)
                _achieved[demand.Name] = memory.Fields.Add(demand.Name + "_achieved");
        }
    }

    /// <summary>The terms that are evaluated in all rows, and cannot be satisfied.</summary>
    public IReadOnlyList<int> AlwaysEvaluated => _alwaysEvaluated;

    /// <summary>Emits the evaluation.</summary>
    public void Emit()
    {
        if (_shape.Terminates)
            EmitEnd();
        var term = 0;
        foreach (var item in _shape.Items)
            Emit(item, item is TermItem ? term++ : term);
        _graph.Do("totals.Record(row, {0});", LaneGraph.Named(_totals[0], "total"));
        if (_memory.Fields.Count > 0)
            _graph.Comment("The next step.");
        _memory.Fields.Commit();
    }

    private void EmitEnd()
    {
        _expressions.BeginDeciding();
        var ends = _graph.Flag(false);
        foreach (var demand in _shape.Endings)
        {
            _graph.Comment(demand.Text);
            var conditions = ConditionsOf(demand);
            var predicate = _expressions.EmitNode(demand.Predicate!);
            ends = _graph.Or(ends, demand.Kind == DemandKind.Achieve
                ? _graph.And(_graph.And(_graph.Not(_achieved[demand.Name].Value), conditions), predicate)
                : _graph.And(conditions, _graph.Not(predicate)));
        }

        foreach (var machine in _shape.Machines.Where(machine => machine.Terminates))
        {
            _graph.Comment(machine.Text);
            _memory.Find(machine.Name).After(_expressions.EmitNode);
            ends = _graph.Or(ends, _memory.Find(machine.Name).Ends);
        }

        LaneGraph.Named(ends, "ends");
        _graph.Do("Write({0}, ref ends, row);", ends);
        _expressions.Decide(
            LaneGraph.Named(_graph.Or(_expressions.Terminated, ends), "ended"),
            LaneGraph.Named(_graph.Call("AndNot", _expressions.Truncated, ends), "cut_off"));
    }

    private void Emit(ShapeItem item, int term)
    {
        switch (item)
        {
            case EvaluateItem evaluation:
                _graph.Comment(evaluation.Text);
                Emit(evaluation, term);
                break;
            case ClipItem clip:
                _graph.Comment(clip.Text);
                var clipped = _graph.Call(
                    "Max", _dials.Bound(clip.Low), _graph.Call("Min", _dials.Bound(clip.High), _totals[clip.Group]));
                Change(clip.Group, clipped, _graph.Flag(true), term, clip.Name);
                break;
            case JoinItem join:
                _totals[join.Receiver] = _graph.Infix(_totals[join.Receiver], "+", _totals[join.Group]);
                break;
            default:
                PayOut((PayOutItem)item);
                break;
        }
    }

    private void PayOut(PayOutItem item)
    {
        var (column, before) = _memory.Fields.Add("held");
        var held = _graph.Infix(before, "+", _totals[item.Group]);
        var isDue = _dials.IsDue(item, _expressions);
        _totals[item.Receiver] = Add(item.Receiver, held, isDue);
        _memory.Fields.Set(column, _graph.Call("AndNot", held, isDue));
    }

    private void Emit(EvaluateItem item, int term)
    {
        var conditions = ConditionsOf(item.Term);
        var evaluated = _graph.And(conditions, _dials.Of(item, term));
        switch (item.Term)
        {
            case DemandModel { Kind: DemandKind.Achieve } demand:
                EmitAchieve(item, demand, term, conditions);
                break;
            case MachineModel machine:
                var stepping = _memory.Find(machine.Name);
                stepping.After(_expressions.EmitNode);
                Pay(item, term, evaluated, Name(stepping.Score(_expressions.EmitNode), item.Name, "score"), _graph.Flag(false));
                break;
            case TaskModel task:
                var (value, before) = new LaneTask(_graph, _memory.Fields, task, _expressions.EmitNode).Step();
                var worth = task.PaysIncrease ? _graph.Infix(value, "-", before) : value;
                Pay(item, term, evaluated, Name(worth, item.Name, "score"), _graph.Flag(false));
                break;
            case DemandModel { Limit: not null } demand:
                EmitLimited(demand, term, evaluated);
                break;
            case DemandModel demand:
                var (score, satisfied) = ScoreOf(demand);
                Pay(item, term, Name(evaluated, item.Name, "speaks"), Name(score, item.Name, "score"), satisfied);
                break;
            case OverrideModel replacement:
                var instead = _expressions.EmitNode(replacement.Value);
                var replaced = !item.Pays ? _graph.Number(0)
                    : item.Gain is { } gain ? _graph.Infix(_dials.Gain(gain), "*", instead)
                    : instead;
                Change(item.Group, replaced, Name(evaluated, item.Name, "speaks"), term, item.Name);
                break;
            default:
                throw new NotSupportedException($"{item.Term.GetType().Name} is no line of a set.");
        }
    }

    // The latch is memory: it closes whether or not a dial silences the evaluation.
    private void EmitAchieve(EvaluateItem item, DemandModel demand, int term, LaneNode conditions)
    {
        var (column, before) = _achieved[demand.Name];
        var isOpen = _graph.And(_graph.Not(before), conditions);
        var satisfied = Name(_expressions.EmitNode(demand.Predicate!), item.Name, "holds");
        _memory.Fields.Set(column, _graph.Or(before, _graph.And(isOpen, satisfied)));
        var evaluated = Name(_graph.And(isOpen, _dials.Of(item, term)), item.Name, "speaks");
        Pay(item, term, evaluated, Name(OneWhere(satisfied), item.Name, "score"), satisfied);
    }

    // A weight of 0 pays nothing, whatever the score: 0 × NaN would not be 0.
    private void Pay(EvaluateItem item, int term, LaneNode evaluated, LaneNode score, LaneNode satisfied)
    {
        var paid = item.Pays
            ? Name(_weights.Apply(item.Term, item.Gain is { } gain ? _dials.Gain(gain) : null, score), item.Name, "paid")
            : _graph.Number(0);
        Record(term, score, paid, evaluated, satisfied);
        if (item.Pays)
            _totals[item.Group] = Add(item.Group, paid, evaluated);
    }

    // A total is no −0 unless something has replaced it: adding 0 leaves it as it is.
    private LaneNode Add(int group, LaneNode paid, LaneNode evaluated)
    {
        var total = _totals[group];
        if (_isReplaced[group])
            return _graph.Select(evaluated, _graph.Infix(total, "+", paid), total);
        var added = Where(evaluated, paid);
        return total == _graph.Number(0) ? _graph.FromZero(added) : _graph.Infix(total, "+", added);
    }

    private LaneNode Where(LaneNode mask, LaneNode value) => mask == _graph.Flag(true) ? value : _graph.Infix(value, "&", mask);

    // A budget is used up whether or not a dial silences the evaluation.
    private void EmitLimited(DemandModel demand, int term, LaneNode evaluated)
    {
        var (score, satisfied) = ScoreOf(demand);
        Name(score, demand.Name, "score");
        var cost = _graph.Infix(_graph.Number(0), "-", _weights.Apply(demand, gain: null, score));
        _graph.Do($"recorder.RecordCost({Literals.Number(term)}, row, {{0}});", Where(ConditionsOf(demand), cost));
        Record(term, score, _graph.Number(0), Name(evaluated, demand.Name, "speaks"), satisfied);
    }

    private void Change(int group, LaneNode value, LaneNode evaluated, int term, string name)
    {
        var score = Name(_graph.Infix(value, "-", _totals[group]), name, "score");
        Record(term, score, score, evaluated, _graph.Flag(false));
        _totals[group] = _graph.Select(evaluated, value, _totals[group]);
        _isReplaced[group] = true;
    }

    // What is the same in all rows is told once.
    private void Record(int term, LaneNode score, LaneNode paid, LaneNode evaluated, LaneNode satisfied)
    {
        var number = Literals.Number(term);
        _graph.Do($"recorder.Record({number}, row, {{0}}, {{1}});", Where(evaluated, score), Where(evaluated, paid));
        if (evaluated == _graph.Flag(true) && satisfied == _graph.Flag(false))
            _alwaysEvaluated.Add(term);
        else
            _graph.Do($"recorder.Mark({number}, row, {{0}}, {{1}});", evaluated, Where(evaluated, satisfied));
    }

    private static LaneNode Name(LaneNode node, string name, string suffix) => LaneGraph.Named(node, name + "_" + suffix);

    private LaneNode ConditionsOf(TermModel term)
    {
        var cadence = _dials.Of(term.Cadence, _expressions);
        return term.Scope is { } scope ? _graph.And(cadence, _expressions.EmitNode(scope)) : cadence;
    }

    private (LaneNode Score, LaneNode Satisfied) ScoreOf(DemandModel demand)
    {
        var satisfied = demand.Predicate is { } predicate
            ? Name(_expressions.EmitNode(predicate), demand.Name, "holds")
            : _graph.Flag(false);
        var score = demand.Kind switch
        {
            DemandKind.Reward or DemandKind.Metric => _expressions.EmitNode(demand.Value!),
            DemandKind.Penalize => _graph.Prefix("-", _expressions.EmitNode(demand.Value!)),
            DemandKind.Potential => Difference(demand),
            DemandKind.Imitate when demand.Value is { } value => _expressions.EmitNode(value),
            DemandKind.Imitate => demand.AsBonus ? OneWhere(satisfied) : MinusOneUnless(satisfied),
            DemandKind.Prefer => Graded(demand.Margin, OneWhere(satisfied), closeness => closeness),
            DemandKind.Require or DemandKind.Forbid => Graded(
                demand.Margin, MinusOneUnless(satisfied), closeness => _graph.Infix(closeness, "-", _graph.Number(1))),
            _ => throw new NotSupportedException($"{demand.Kind} has no score."),
        };
        return (score, satisfied);
    }

    private LaneNode OneWhere(LaneNode mask) => _graph.Infix(mask, "&", _graph.Number(1));

    private LaneNode MinusOneUnless(LaneNode mask) => _graph.Call("AndNot", _graph.Number(-1), mask);

    private LaneNode Difference(DemandModel demand)
    {
        var next = _graph.Call("AndNot", _expressions.EmitNode(demand.NextValue!), _expressions.Terminated);
        return _graph.Infix(
            _graph.Infix(_dials.Discount, "*", next), "-", _expressions.EmitNode(demand.Value!));
    }

    // A margin of 0 is the plain test.
    private LaneNode Graded(MarginModel? margin, LaneNode plain, Func<LaneNode, LaneNode> grade)
    {
        if (margin is null or { Width: BoundConstant { Value: 0 } })
            return plain;
        var width = _expressions.EmitNode(margin.Width);
        var distance = _graph.Call("Max", _graph.Number(0), _graph.Prefix("-", _expressions.EmitNode(margin.Robustness)));
        var graded = grade(_expressions.Closeness(margin.Shape, margin.ValueAtMargin, distance, width));
        return margin.Width is BoundConstant
            ? graded
            : _graph.Select(_graph.Compare("AreEqual", width, _graph.Number(0)), plain, graded);
    }
}
