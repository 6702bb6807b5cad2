using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>
/// A task (after Jothimurugan, Alur and Bastani 2019, SPECTRL). Its value over the states s₀ … sₜ is defined at
/// <see cref="TaskNode"/>, and kept within −10⁶ … 10⁶: it is −10⁶ where nothing can be split, and ±10⁶ where what has no distance
/// decides.
/// </summary>
/// <param name="Name">Its name, unique in its set.</param>
/// <param name="Root">What it asks for.</param>
/// <param name="PaysIncrease">It pays the increase of its value at every step, and not its value at the episode's last.</param>
/// <param name="Scope">Where it is evaluated, or null: everywhere.</param>
/// <param name="Cadence">When it is evaluated: at every step, or at the end.</param>
/// <param name="Weight">What its score is multiplied with.</param>
/// <param name="Text">Its line.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where it stands.</param>
public sealed record TaskModel(
    string Name,
    TaskNode Root,
    bool PaysIncrease,
    BoundExpression? Scope,
    CadenceModel Cadence,
    double Weight,
    string Text,
    string? Documentation,
    SourcePlace Place) : TermModel(Name, Scope, Cadence, Weight, Text, Documentation, Place);
