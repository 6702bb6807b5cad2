using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>
/// A reward machine (Toro Icarte et al. 2018). It steps at every step, also where it is silent: the first transition of its
/// state whose guard holds is taken, those of the state itself before those of <c>any</c>; none leaves a final state. Its score
/// is what the transition pays; in a final state it has finished, and scores 0.
/// </summary>
/// <param name="Name">Its name, unique in its set.</param>
/// <param name="States">Its states, the first of them its start; also an enum, so that <c>m == a</c> can be written.</param>
/// <param name="Transitions">Its transitions in their order, <c>any</c> spread out over the states that are not final.</param>
/// <param name="Finals">The indices of its final states.</param>
/// <param name="Terminates">Entering a final state ends the episode.</param>
/// <param name="OtherwiseReward">What it pays where no guard holds and its state is not final, or null: 0.</param>
/// <param name="IsObserved">The agent sees its state, one-hot.</param>
/// <param name="Scope">Where it is evaluated, or null: everywhere.</param>
/// <param name="Cadence">When it is evaluated.</param>
/// <param name="Weight">What its score is multiplied with.</param>
/// <param name="Text">Its first line, up to the brace.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where it stands.</param>
public sealed record MachineModel(
    string Name,
    EnumType States,
    EquatableArray<MachineTransitionModel> Transitions,
    EquatableArray<int> Finals,
    bool Terminates,
    BoundExpression? OtherwiseReward,
    bool IsObserved,
    BoundExpression? Scope,
    CadenceModel Cadence,
    double Weight,
    string Text,
    string? Documentation,
    SourcePlace Place) : TermModel(Name, Scope, Cadence, Weight, Text, Documentation, Place);
