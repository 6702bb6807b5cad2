namespace Espalier.Dsl.Binding.Model;

/// <summary>A declared world.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Consts">The constants of its namespace, ordered by place: what an environment may want to know of the file.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="State">Its state.</param>
/// <param name="Action">The components of an action.</param>
/// <param name="Enums">The enums that it declares.</param>
/// <param name="Lets">Its derived quantities and happenings, each after those that it refers to.</param>
/// <param name="StepSeconds">The duration of a step, or null.</param>
/// <param name="Horizon">The number of steps after which an episode is truncated, or null.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where its name stands.</param>
public sealed record WorldModel(
    string Namespace,
    string Name,
    EquatableArray<ConstModel> Consts,
    EquatableArray<VariableModel> Settings,
    EquatableArray<VariableModel> State,
    EquatableArray<VariableModel> Action,
    EquatableArray<EnumModel> Enums,
    EquatableArray<LetModel> Lets,
    double? StepSeconds,
    int? Horizon,
    string? Documentation,
    SourcePlace Place)
{
    /// <summary>Every real of the world is a double.</summary>
    public bool IsDouble { get; init; }

    /// <summary>The C# types that it binds, or null.</summary>
    public WorldBinding? Binding { get; init; }
}
