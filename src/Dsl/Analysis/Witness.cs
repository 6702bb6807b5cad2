using System.Globalization;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis;

/// <summary>
/// A transition at which something is so, and what of it matters, in the language's own words. There is none that the
/// reference interpreter has not confirmed.
/// </summary>
public sealed class Witness
{
    private const int MostNames = 8;

    private Witness(Transition transition, string text)
    {
        Transition = transition;
        Text = text;
    }

    /// <summary>The transition, an episode's first step.</summary>
    public Transition Transition { get; }

    /// <summary>What of it matters, as in <c>x = 3, carrying = true, move = north, next.v[2] = 0.5</c>; <c>anywhere</c> where nothing does.</summary>
    public string Text { get; }

    /// <summary>
    /// A witness of predicates that hold or do not hold at an episode's first step; null where the interpreter finds them otherwise.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="transition">The step. Every variable of the world has a value.</param>
    /// <param name="demands">The predicates, and whether they hold. None of them reads a machine.</param>
    /// <param name="mentions">What is told of it.</param>
    /// <param name="facts">The facts about the step that are told too.</param>
    public static Witness? Confirm(
        WorldModel world,
        Transition transition,
        IEnumerable<(BoundExpression Predicate, bool Holds)> demands,
        IEnumerable<Mention> mentions,
        IEnumerable<MomentFact> facts) =>
        new FirstStep(world, transition).AllAreSo(demands) ? Of(world, transition, mentions, facts) : null;

    /// <summary>What is told of a transition that has been confirmed.</summary>
    internal static Witness Of(
        WorldModel world, Transition transition, IEnumerable<Mention> mentions, IEnumerable<MomentFact> facts)
    {
        var named = mentions.Distinct().OrderBy(mention => mention.Source switch
        {
            VariableSource.Settings => 0,
            VariableSource.State => 1,
            VariableSource.Action => 2,
            _ => 3,
        });
        var all = facts.Distinct().Select(fact => Describe(fact, transition))
            .Concat(named.SelectMany(mention => Describe(world, transition, mention))).ToList();
        var told = string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? ", …" : "");
        return new Witness(transition, told.Length == 0 ? "anywhere" : told);
    }

    private static string Describe(MomentFact fact, Transition transition) => fact switch
    {
        MomentFact.Elapsed => string.Format(CultureInfo.InvariantCulture, "elapsed = {0}", transition.Elapsed),
        MomentFact.Terminated => transition.Terminated ? "terminated = true" : "terminated = false",
        _ => transition.Truncated ? "truncated = true" : "truncated = false",
    };

    private static IEnumerable<string> Describe(WorldModel world, Transition transition, Mention mention)
    {
        var values = mention.Source switch
        {
            VariableSource.Settings => transition.Settings,
            VariableSource.State => transition.State,
            VariableSource.Action => transition.Action,
            _ => transition.Next,
        };
        var elements = values[mention.Name];
        var scalar = VariableOf(world, mention).Type.Scalar;
        var places = mention.Index == Mention.AllElements ? Enumerable.Range(0, elements.Count) : [mention.Index];
        return places.Select(index => $"{NameOf(world, mention with { Index = index })} = {Format(scalar, elements[index])}");
    }

    /// <summary>A single element as the language names it: <c>next.up.x</c>, <c>v[2]</c>, <c>action.move</c> where the state has a <c>move</c>.</summary>
    internal static string NameOf(WorldModel world, Mention mention)
    {
        var prefix = mention.Source switch
        {
            VariableSource.Next => "next.",
            VariableSource.Action when IsAmbiguous(world, mention.Name) => "action.",
            _ => "",
        };
        return prefix + mention.Name + PlaceOf(VariableOf(world, mention).Type, mention.Index);
    }

    private static VariableModel VariableOf(WorldModel world, Mention mention)
    {
        var variables = mention.Source switch
        {
            VariableSource.Settings => world.Settings,
            VariableSource.Action => world.Action,
            _ => world.State,
        };
        return variables.First(variable => variable.Name == mention.Name);
    }

    private static bool IsAmbiguous(WorldModel world, string name) =>
        world.State.Any(variable => variable.Name == name)
        || world.Settings.Any(variable => variable.Name == name)
        || world.Lets.Any(let => let.Name == name);

    private static string PlaceOf(DslType type, int index) => type switch
    {
        VectorType { Components: { Count: > 0 } names } => "." + names[index],
        VectorType => string.Format(CultureInfo.InvariantCulture, "[{0}]", index),
        MatrixType matrix => string.Format(CultureInfo.InvariantCulture, "[{0}, {1}]", index / matrix.Columns, index % matrix.Columns),
        _ => "",
    };

    /// <summary>A number, bool or member of an enum as the language writes it.</summary>
    internal static string Format(DslType type, double value) => type switch
    {
        BoolType => value != 0 ? "true" : "false",
        EnumType { Enum.Members: var members } when value >= 0 && value < members.Count => members[(int)value],
        _ => Numbers.Format(value),
    };
}
