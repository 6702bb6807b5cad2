namespace Espalier.Dsl.Binding.Model;

/// <summary>The C# types that a world binds instead of having its own.</summary>
/// <param name="StateType">The full name of the state's type; its members are in <see cref="VariableModel.Member"/>.</param>
/// <param name="ActionType">The full name of the action's type, or null where the world's own is used.</param>
public sealed record WorldBinding(string StateType, string? ActionType);
