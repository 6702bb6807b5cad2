using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// Plays examples: unit tests of sets, in double precision, potentials with a discount of 1, random draws as in the episode
/// with the key 0. In all it does a limited amount of work.
/// </summary>
/// <param name="report">Says something of a place.</param>
internal sealed class ExampleChecker(Action<DiagnosticDescriptor, SourcePlace, string[]> report)
{
    private const long MostWork = 500_000;

    private readonly Work _work = new(MostWork);

    /// <summary>Plays the examples of a model that has no error.</summary>
    public void Check(EquatableArray<WorldModel> worlds, EquatableArray<ExampleModel> examples, CancellationToken cancellation)
    {
        foreach (var example in examples)
        {
            cancellation.ThrowIfCancellationRequested();
            var world = worlds.First(world => world.Name == example.World && world.Namespace == example.Namespace);
            if (_work.OfStep(world, example.Set) is { } step && _work.TryTake((step * example.Transitions.Count) + OfChecks(example)))
                Play(world, example);
            else
                report(DiagnosticCatalogue.ExampleNotPlayed, example.Place, [example.Title]);
        }
    }

    private long OfChecks(ExampleModel example) => example.Transitions
        .SelectMany(transition => transition.Checks)
        .Sum(check => Work.Overhead + (check.Predicate is { } predicate ? _work.Measure(predicate) : 0));

    private void Play(WorldModel world, ExampleModel example)
    {
        var episode = new SetInterpreter(world, example.Set, discount: 1).Start();
        var settings = Defaults.Of(world.Settings);
        var next = Defaults.Of(world.State);
        var elapsed = 0;
        foreach (var given in example.Transitions)
        {
            elapsed = given.Elapsed ?? elapsed;
            settings = Set(settings, given.Given, VariableSource.Settings);
            var state = Set(next, given.Given, VariableSource.State);
            next = Set(state, given.Next, VariableSource.Next);
            var transition = new Transition(settings, state, Set(Defaults.Of(world.Action), given.Given, VariableSource.Action), next)
            {
                Elapsed = elapsed++,
                Terminated = given.Terminated,
                Truncated = given.Truncated,
            };
            var result = episode.Step(transition);
            var scores = new ExampleScores(result);
            var seen = episode.Look(result.Terminates ? transition.End() : transition, scores);
            foreach (var check in given.Checks)
                Check(check, seen, scores);
        }
    }

    private static Valuation Set(Valuation values, EquatableArray<ExampleValue> given, VariableSource source) =>
        values.With(given
            .Where(value => value.Source == source)
            .Select(value => (value.Name, value.Index, (IReadOnlyList<double>)value.Values)));

    private void Check(ExampleCheckModel check, StepEvaluation step, ExampleScores scores)
    {
        if (check.Silent is { } silent)
        {
            if (scores.Find(silent) is { } score)
                Fail(check, $"{silent} scores {Numbers.Format(score)} here");
        }
        else if (check.Predicate is { } predicate)
        {
            var read = ScoresIn(predicate);
            var isHeard = read.TrueForAll(score => score.Term is not { } term || scores.Find(term) is not null);
            if (!isHeard || !step.Holds(Tolerant.Of(predicate)))
                Fail(check, Explain(predicate, read, step, scores));
        }
    }

    private void Fail(ExampleCheckModel check, string found) => report(DiagnosticCatalogue.ExampleFails, check.Place, [check.Text, found]);

    /// <summary>What came out: <c>approach is 0.5 here, not 1</c>.</summary>
    private static string Explain(BoundExpression predicate, List<BoundScore> read, StepEvaluation step, ExampleScores scores)
    {
        if (read.Count == 0)
            return "it is false here";
        var found = string.Join(" and ", read.Select(score =>
            $"{score.Term ?? "total"} is {(score.Term is { } term && scores.Find(term) is null ? "silent" : Numbers.Format(scores.ScoreOf(score.Term)))}"));
        return predicate is BoundChain { Operators: [{ Operator: ChainOperator.Equal }], Operands: [BoundScore, not BoundScore and var wanted] }
            && ScoresIn(wanted).Count == 0
            ? $"{found} here, not {Numbers.Format(step.Number(wanted))}"
            : $"{found} here";
    }

    private static List<BoundScore> ScoresIn(BoundExpression predicate)
    {
        var scores = new List<BoundScore>();
        Collect(predicate);
        return scores;

        void Collect(BoundExpression expression)
        {
            if (expression is BoundScore score && !scores.Exists(other => other.Term == score.Term))
                scores.Add(score);
            foreach (var child in expression.Children)
                Collect(child);
        }
    }
}
