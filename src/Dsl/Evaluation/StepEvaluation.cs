using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// The values of expressions at one step. Recursion goes no deeper than an expression, whose depth is limited; derived
/// quantities, which may refer to one another at any depth, are computed one after another, once each.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="lets">Its derived quantities.</param>
/// <param name="transition">The step.</param>
/// <param name="memory">What the past and machines are read from; null where no expression reads them.</param>
/// <param name="scores">What scores are read from; null where no expression reads them.</param>
internal sealed class StepEvaluation(
    WorldModel world, LetTable lets, Transition transition, IEpisodeMemory? memory = null, IScores? scores = null)
{
    private readonly ulong?[] _hashes = new ulong?[2];
    private LetValues<double[]>? _lets;
    private double? _place;

    /// <summary>The step.</summary>
    public Transition Transition => transition;

    /// <summary>Where the state lies in the order that <c>cover</c> goes by, in [0, 1).</summary>
    public double Place => _place ??= StateHash.PlaceOf(world, transition.State);

    /// <summary>Whether a predicate holds.</summary>
    public bool Holds(BoundExpression predicate) => Number(predicate) != 0;

    /// <summary>The value of a scalar.</summary>
    public double Number(BoundExpression expression) => Elements(expression)[0];

    /// <summary>The elements of a value, a matrix row by row.</summary>
    public double[] Elements(BoundExpression expression) => Elements(expression, inNext: false);

    private double[] Elements(BoundExpression expression, bool inNext)
    {
        switch (expression)
        {
            case BoundConstant constant:
                return [constant.Value];
            case BoundVariable variable:
                return Find(variable, inNext);
            case BoundLet let:
                return (_lets ??= new LetValues<double[]>(lets, Elements)).Find(let, inNext);
            case BoundMoment moment:
                return [FactOf(moment.Fact)];
            case BoundPast past when memory is not null:
                return memory.ValueOf(past);
            case BoundMachine machine when memory is not null:
                return [memory.StateOf(machine)];
            case BoundScore score when scores is not null:
                return [scores.ScoreOf(score.Term)];
            case BoundCall { Function: Function.Random or Function.NextRandom } call:
                return [Random(call, inNext)];
            case BoundConditional choice when Shape.Of(choice.Condition.Type).IsScalar:
                return Elements(Elements(choice.Condition, inNext)[0] != 0 ? choice.Then : choice.Else, inNext);
            default:
                var children = expression.Children;
                var parts = new double[children.Count][];
                for (var i = 0; i < parts.Length; i++)
                    parts[i] = Elements(children[i], inNext);
                return parts.Length == 0
                    ? throw new NotSupportedException($"{expression.GetType().Name} has no value here.")
                    : Computation.Of(expression, parts);
        }
    }

    private double[] Find(BoundVariable variable, bool inNext) => variable.Source switch
    {
        VariableSource.Settings => transition.Settings,
        VariableSource.Action => transition.Action,
        VariableSource.State when !inNext => transition.State,
        _ => transition.Next,
    } is var values ? values.Find(variable.Name) : [];

    private double FactOf(MomentFact fact) => fact switch
    {
        MomentFact.Elapsed => transition.Elapsed,
        MomentFact.Terminated => Elementwise.Truth(transition.Terminated),
        _ => Elementwise.Truth(transition.Truncated),
    };

    private double Random(BoundCall call, bool inNext)
    {
        var isNext = inNext || call.Function == Function.NextRandom;
        var hash = _hashes[isNext ? 1 : 0] ??= StateHash.Of(world, isNext ? transition.Next : transition.State);
        return StateHash.Random(hash, Elements(call.Arguments[0], inNext)[0]);
    }
}
