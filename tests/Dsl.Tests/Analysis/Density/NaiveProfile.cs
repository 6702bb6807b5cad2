using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Tests.Analysis.Density;

/// <summary>
/// The figures of a set of a small finite world by their definition: every transition at every step of an episode, one after
/// another, by the interpreter. Scopes and cadences read neither the past nor how an episode ends.
/// </summary>
internal sealed class NaiveProfile
{
    private readonly WorldModel _world;
    private readonly LetTable _lets;
    private readonly List<TermPart> _lines;
    private readonly List<List<Transition>> _pairs = [];

    public NaiveProfile(WorldModel world, SetModel set)
    {
        _world = world;
        _lets = new LetTable(world);
        _lines = [.. set.Parts.OfType<TermPart>()];
        foreach (var settings in ValuesOf(world.Settings))
        {
            foreach (var state in ValuesOf(world.State))
            {
                foreach (var action in ValuesOf(world.Action))
                    _pairs.Add([.. ValuesOf(world.State).SelectMany(next => Steps(new Transition(settings, state, action, next)))]);
            }
        }

        // Where each line can be evaluated: for some next state, at some step, which may be an episode's last.
        var scopes = _lines.Select(line => _pairs
            .Select(pair => pair.SelectMany(step => (Transition[])[step, step with { Terminated = true }]).Select(step => Evaluates(line, step)).ToArray())
            .ToArray()).ToArray();
        Scopes = [.. scopes.Select(line => ShareOf(line.Select(pair => pair.Any(holds => holds))))];
        Breadth = ShareOf(Enumerable.Range(0, _pairs.Count).Select(pair => scopes.Any(line => line[pair].Any(holds => holds))));
        Densities = [.. _lines.Select(line => RateOf(line) * _pairs.Average(pair => pair.Average(step => Evaluates(line, step) ? 1.0 : 0.0)))];
        for (var i = 0; i < _lines.Count; i++)
        {
            for (var k = i + 1; k < _lines.Count; k++)
                Overlaps.Add(ShareOf(scopes[i].Zip(scopes[k], (a, b) => a.Zip(b, (first, second) => first && second).Any(both => both))));
        }

        Informative = [.. _lines.Select(InformativeOf)];
    }

    public IReadOnlyList<double> Scopes { get; }

    public double Breadth { get; }

    public IReadOnlyList<double> Densities { get; }

    public List<double> Overlaps { get; } = [];

    public IReadOnlyList<double> Informative { get; }

    private static double ShareOf(IEnumerable<bool> holds) => holds.Average(value => value ? 1.0 : 0.0);

    private static double RateOf(TermPart line) =>
        line.Thins.Aggregate(line.Term.Cadence.Kind == CadenceKind.Sampled ? line.Term.Cadence.Share : 1, (rate, thin) => rate * thin.Share);

    private IEnumerable<Transition> Steps(Transition transition) =>
        Enumerable.Range(0, _world.Horizon!.Value).Select(elapsed => transition with { Elapsed = elapsed, Truncated = elapsed == _world.Horizon - 1 });

    private bool Speaks(TermPart line, Transition step)
    {
        var evaluation = new StepEvaluation(_world, _lets, step);
        return (line.Term.Scope is null || evaluation.Holds(line.Term.Scope)) && !line.IsSilenced && (line.Cover >= 1 || evaluation.Place < line.Cover);
    }

    private bool Evaluates(TermPart line, Transition step)
    {
        var term = line.Term.Cadence.Kind == CadenceKind.Sampled
            ? line.Term with { Cadence = line.Term.Cadence with { Kind = CadenceKind.EveryStep } }
            : line.Term;
        return LineScore.IsEvaluated(term, new StepEvaluation(_world, _lets, step)) && Speaks(line, step);
    }

    private double InformativeOf(TermPart line)
    {
        var (evaluated, varied) = (0.0, 0.0);
        foreach (var step in _pairs.SelectMany(pair => pair).Where(step => Evaluates(line, step)))
        {
            evaluated++;
            var score = ScoreOf(line, step);
            varied += NeighboursOf(step).Any(neighbour => !ScoreOf(line, neighbour).Equals(score)) ? 1 : 0;
        }

        return evaluated == 0 ? 0 : varied / evaluated;
    }

    private double ScoreOf(TermPart line, Transition step)
    {
        var demand = (DemandModel)line.Term;
        var evaluation = new StepEvaluation(_world, _lets, step);
        return LineScore.Of(demand, demand.Predicate is { } predicate && evaluation.Holds(predicate), evaluation, 1);
    }

    private IEnumerable<Transition> NeighboursOf(Transition step) =>
        Moved(_world.State, step.State).Select(state => step with { State = state })
            .Concat(Moved(_world.Action, step.Action).Select(action => step with { Action = action }))
            .Concat(Moved(_world.State, step.Next).Select(next => step with { Next = next }));

    private static IEnumerable<Valuation> Moved(EquatableArray<VariableModel> variables, Valuation values) =>
        from variable in variables
        from value in RangeOf(variable.Type)
        let own = values[variable.Name][0]
        where value != own && (variable.Type is not IntType || Math.Abs(value - own) == 1)
        select values.With([(variable.Name, 0, [value])]);

    private static IEnumerable<Valuation> ValuesOf(EquatableArray<VariableModel> variables) => variables.Aggregate(
        (IEnumerable<KeyValuePair<string, double[]>[]>)[[]],
        (all, variable) => all.SelectMany(values => RangeOf(variable.Type).Select(value => (KeyValuePair<string, double[]>[])[.. values, new(variable.Name, [value])])))
        .Select(values => new Valuation(values));

    private static IEnumerable<double> RangeOf(DslType type) => type switch
    {
        BoolType => [0, 1],
        EnumType { Enum.Members.Count: var count } => Enumerable.Range(0, count).Select(i => (double)i),
        IntType { Low: { } low, High: { } high } => Enumerable.Range((int)low, (int)(high - low + 1)).Select(i => (double)i),
        _ => throw new NotSupportedException($"{type} has no values to go through."),
    };
}
