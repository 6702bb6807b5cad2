using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Emission.Sets.Memory;

namespace Espalier.Generators.Emission.Sets;

/// <summary>The statements that evaluate a line of a set, record it and pay it.</summary>
internal sealed class TermEmitter
{
    private readonly CodeWriter _writer;
    private readonly LineMap _map;
    private readonly EpisodeMemory _memory;
    private readonly StepVariables _step;
    private readonly DrawNames _draws;
    private readonly DemandScoreEmitter _scores;
    private readonly WeightEmitter _weights;
    private readonly Dictionary<string, string> _latches = new(StringComparer.Ordinal);
    private readonly bool _isMasked;

    /// <summary>Prepares the lines of a shape.</summary>
    /// <param name="writer">Where they are written.</param>
    /// <param name="map">Maps lines to their places.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="memory">What the set remembers.</param>
    /// <param name="fields">Takes the latches of what is achieved.</param>
    /// <param name="step">What is known within a step.</param>
    /// <param name="draws">Takes the names of draws.</param>
    /// <param name="members">Takes what is computed once for all.</param>
    public TermEmitter(
        CodeWriter writer, LineMap map, SetShape shape, EpisodeMemory memory, MemoryFields fields, StepVariables step,
        DrawNames draws, StaticMembers members)
    {
        _writer = writer;
        _map = map;
        _memory = memory;
        _step = step;
        _draws = draws;
        _scores = new DemandScoreEmitter(writer, map, memory.Expressions, members);
        _weights = new WeightEmitter(writer);
        _isMasked = shape.Masks > 0;
        foreach (var demand in shape.Evaluations.Select(item => item.Term).OfType<DemandModel>())
        {
            if (demand.Kind == DemandKind.Achieve)
                _latches[demand.Name] = fields.Add("bool", "Achieved" + Literals.Number(_latches.Count));
        }
    }

    /// <summary>What the decision whether a constraint ends the episode computes.</summary>
    public static IReadOnlyList<Computation> ComputationsOfEnding(DemandModel demand) =>
        InOrder([.. ConditionsOf(demand), demand.Predicate!], isCertain: demand.Kind != DemandKind.Achieve && !HasCountedCadence(demand));

    /// <summary>What an evaluation computes.</summary>
    public IReadOnlyList<Computation> ComputationsOf(EvaluateItem item)
    {
        var isCertain = item.Term is not DemandModel { Kind: DemandKind.Achieve } && !HasCountedCadence(item.Term);
        var conditions = ConditionsOf(item.Term).ToList();
        var isAlways = isCertain && conditions.Count == 0
            && (item.Term is DemandModel { Limit: not null } || DialsOf(item, 0).Count == 0);
        IEnumerable<Computation> parts = item.Term switch
        {
            DemandModel { Kind: DemandKind.Achieve } demand => [new(demand.Predicate!, false)],
            DemandModel demand => DemandScoreEmitter.ComputationsOf(demand, isAlways),
            OverrideModel replacement => [new(replacement.Value, isAlways)],
            _ => [],
        };
        return [.. InOrder(conditions, isCertain), .. parts];
    }

    // Of conditions that must all hold, only the first is looked at in any case.
    private static IReadOnlyList<Computation> InOrder(IEnumerable<BoundExpression> conditions, bool isCertain) =>
        [.. conditions.Select((condition, i) => new Computation(condition, isCertain && i == 0))];

    private static bool HasCountedCadence(TermModel term) => term.Cadence.Kind is not (CadenceKind.EveryStep or CadenceKind.On);

    private static IEnumerable<BoundExpression> ConditionsOf(TermModel term) =>
        new[] { term.Cadence.Kind == CadenceKind.On ? term.Cadence.Predicate : null, term.Scope }.OfType<BoundExpression>();

    /// <summary>Writes the decision whether a constraint ends the episode: no dial has a part in it.</summary>
    public void WriteEnding(DemandModel demand)
    {
        _writer.Comment(demand.Text);
        var predicate = _memory.DecidingExpressions.Emit(demand.Predicate!);
        var evaluated = ConditionsOf(demand, _memory.DecidingExpressions);
        List<string> conditions = demand.Kind == DemandKind.Achieve
            ? ["!" + _latches[demand.Name], .. evaluated, predicate.At(Precedence.Equality)]
            : [.. evaluated, "!" + predicate.At(Precedence.Primary)];
        _writer.Lines(_map.Map(demand.Place.Part(demand.Predicate!.Span), $"if ({string.Join(" && ", conditions)})"));
        _writer.Indent();
        _writer.Line($"{_step.Ends} = true;");
        _writer.Outdent();
    }

    /// <summary>Writes an evaluation.</summary>
    /// <param name="item">What is evaluated.</param>
    /// <param name="term">Its number.</param>
    public void Write(EvaluateItem item, int term)
    {
        _writer.Comment(item.Text);
        var conditions = ConditionsOf(item.Term, _memory.Expressions);
        var dials = DialsOf(item, term);
        switch (item.Term)
        {
            case DemandModel { Kind: DemandKind.Achieve } demand:
                WriteAchieve(item, demand, term, conditions, dials);
                break;
            case DemandModel { Limit: not null } demand:
                WriteLimited(demand, term, conditions, dials);
                break;
            case OverrideModel replacement:
                OpenIf(item.Term, [.. conditions, .. dials]);
                WriteOverride(item, replacement, term);
                _writer.Close();
                break;
            default:
                OpenIf(item.Term, [.. conditions, .. dials]);
                WriteScore(item.Term);
                WritePayment(item, term);
                _writer.Close();
                break;
        }
    }

    // The latch is memory: it closes whether or not a dial silences the evaluation.
    private void WriteAchieve(EvaluateItem item, DemandModel demand, int term, List<string> conditions, List<string> dials)
    {
        var latch = _latches[demand.Name];
        OpenIf(demand, ["!" + latch, .. conditions]);
        _writer.Lines(_map.Map(
            demand.Place.Part(demand.Predicate!.Span), $"var satisfied = {_memory.Expressions.Emit(demand.Predicate).Text};"));
        _writer.Line($"{latch} = satisfied;");
        if (dials.Count > 0)
            OpenIf(demand, dials);
        _writer.Line("var score = satisfied ? 1.0 : 0.0;");
        WritePayment(item, term);
        if (dials.Count > 0)
            _writer.Close();
        _writer.Close();
    }

    // A budget is used up whether or not a dial silences the evaluation.
    private void WriteLimited(DemandModel demand, int term, List<string> conditions, List<string> dials)
    {
        OpenIf(demand, conditions);
        _scores.Write(demand);
        var taken = _weights.Apply(demand, gain: null, "score");
        _writer.Line($"recorder.RecordCost({Literals.Number(term)}, 0.0 - ({taken}));");
        if (dials.Count > 0)
            OpenIf(demand, dials);
        _writer.Line($"recorder.Record({Literals.Number(term)}, score, 0.0, satisfied);");
        if (dials.Count > 0)
            _writer.Close();
        _writer.Close();
    }

    private void WriteOverride(EvaluateItem item, OverrideModel replacement, int term)
    {
        var total = StepVariables.TotalOf(item.Group);
        var value = _memory.Expressions.EmitReal(replacement.Value);
        var replaced = !item.Pays ? "0.0"
            : item.Gain is { } gain ? $"_gain{Literals.Number(gain)} * {value.At(Precedence.Unary)}"
            : value.Text;
        WriteChange(replaced, total, term, replacement.Place.Part(replacement.Value.Span));
    }

    /// <summary>Writes the clamping of a total.</summary>
    public void Write(ClipItem item, int term)
    {
        var total = StepVariables.TotalOf(item.Group);
        _writer.Comment(item.Text);
        _writer.Open();
        WriteChange(
            $"{Contract.Math}.Max(_bound{Literals.Number(item.Low)}, {Contract.Math}.Min(_bound{Literals.Number(item.High)}, {total}))",
            total,
            term,
            item.Place);
        _writer.Close();
    }

    private void WriteChange(string value, string total, int term, SourcePlace? place)
    {
        _writer.Lines(_map.Map(place, $"var changed = {value};"));
        _writer.Line($"var score = changed - {total};");
        _writer.Line($"recorder.Record({Literals.Number(term)}, score, score, false);");
        _writer.Line($"{total} = changed;");
    }

    private void WriteScore(TermModel term)
    {
        if (term is DemandModel demand)
        {
            _scores.Write(demand);
            return;
        }

        _writer.Line("const bool satisfied = false;");
        var score = term switch
        {
            MachineModel machine => _memory.ScoreOf(machine),
            TaskModel task when _memory.Find(task) is { Before: { } before, Value: var value } => $"{value} - {before}",
            TaskModel task => _memory.Find(task).Value,
            _ => throw new NotSupportedException($"{term.GetType().Name} has no score."),
        };
        _writer.Line($"var score = {score};");
    }

    // A weight of 0 pays nothing, whatever the score: 0 × NaN would not be 0.
    private void WritePayment(EvaluateItem item, int term)
    {
        if (!item.Pays)
        {
            _writer.Line($"recorder.Record({Literals.Number(term)}, score, 0.0, satisfied);");
            return;
        }

        _writer.Lines(_map.Map(item.Place, $"var paid = {_weights.Apply(item.Term, item.Gain, "score")};"));
        _writer.Line($"recorder.Record({Literals.Number(term)}, score, paid, satisfied);");
        _writer.Line($"{StepVariables.TotalOf(item.Group)} += paid;");
    }

    private List<string> ConditionsOf(TermModel term, ExpressionEmitter expressions)
    {
        var conditions = new List<string>();
        if (CadenceOf(term.Cadence, expressions) is { } cadence)
            conditions.Add(cadence);
        if (term.Scope is { } scope)
            conditions.Add(expressions.Emit(scope).At(Precedence.Equality));
        return conditions;
    }

    private List<string> DialsOf(EvaluateItem item, int term)
    {
        var dials = new List<string>();
        if (_isMasked)
            dials.Add($"(_kept{Literals.Number(term / SetShape.MaskSize)} & {Literals.Bits(1UL << (term % SetShape.MaskSize))}) != 0UL");
        if (item.Cover is { } cover)
            dials.Add($"{_step.Place} < _share{Literals.Number(cover)}");
        dials.AddRange(item.Thins.Select(thin => $"moment.Happens({_draws[thin.DrawName]}, _share{Literals.Number(thin.Share)})"));
        return dials;
    }

    private string? CadenceOf(CadenceModel cadence, ExpressionEmitter expressions) => cadence.Kind switch
    {
        CadenceKind.EveryStep => null,
        CadenceKind.EveryPeriod => PeriodOf(cadence),
        CadenceKind.On => expressions.Emit(cadence.Predicate!).At(Precedence.Equality),
        CadenceKind.AtStart => "moment.Elapsed == 0",
        CadenceKind.AtEnd => "moment.IsLast",
        CadenceKind.Sampled => $"moment.Happens({_draws[cadence.DrawName]}, {Literals.Real(cadence.Share)})",
        _ => throw new NotSupportedException($"{cadence.Kind} is no cadence."),
    };

    private static string PeriodOf(CadenceModel cadence)
    {
        var period = Literals.Number(cadence.Period);
        var from = Literals.Number(cadence.From);
        return cadence.From == 0
            ? $"moment.Elapsed % {period} == 0"
            : $"moment.Elapsed >= {from} && (moment.Elapsed - {from}) % {period} == 0";
    }

    private void OpenIf(TermModel term, List<string> conditions)
    {
        if (conditions.Count > 0)
            _writer.Lines(_map.Map(PlaceOfConditions(term), $"if ({string.Join(" && ", conditions)})"));
        _writer.Open();
    }

    // What decides whether a line speaks: its scope and the predicate of its cadence; dials decide for the whole line.
    private static SourcePlace? PlaceOfConditions(TermModel term) => (term.Scope?.Span, term.Cadence.Predicate?.Span) switch
    {
        ({ } scope, { } cadence) => term.Place.Part(TextSpan.Covering(scope, cadence)),
        ({ } scope, null) => term.Place.Part(scope),
        (null, { } cadence) => term.Place.Part(cadence),
        _ => term.Place,
    };
}
