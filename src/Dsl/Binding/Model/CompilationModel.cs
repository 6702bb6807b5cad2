namespace Espalier.Dsl.Binding.Model;

/// <summary>Everything that the <c>.constraints</c> files of a project declare, checked. All of it is equal by value.</summary>
/// <param name="Enums">The enums at the top of files, in the order of files and lines, as all that follows.</param>
/// <param name="Worlds">The worlds.</param>
/// <param name="Sets">The declared sets, and then the sets that experiments dial in place.</param>
/// <param name="Goals">The goals.</param>
/// <param name="Experiments">The experiments.</param>
public sealed record CompilationModel(
    EquatableArray<EnumModel> Enums,
    EquatableArray<WorldModel> Worlds,
    EquatableArray<SetModel> Sets,
    EquatableArray<GoalsModel> Goals,
    EquatableArray<ExperimentModel> Experiments)
{
    /// <summary>The examples, in the order of files and lines.</summary>
    public EquatableArray<ExampleModel> Examples { get; init; }

    /// <summary>
    /// Of the sets whose parameters have no defaults the lines that read none of them: whatever the arguments, these say the same.
    /// </summary>
    public EquatableArray<SetModel> Patterns { get; init; }

    /// <summary>The world of one of the sets.</summary>
    public WorldModel WorldOf(SetModel set) => Worlds.First(world => world.Name == set.World && world.Namespace == set.Namespace);
}
