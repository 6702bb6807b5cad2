namespace Espalier.Dsl.Binding.Model;

/// <summary>A setting, a member of the state, or a component of an action.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsHidden">The agent does not observe it.</param>
/// <param name="Default">A setting's value unless changed (a bool is 0 or 1, an enum its index, a matrix row by row); else null.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where its name stands.</param>
public sealed record VariableModel(
    string Name, DslType Type, bool IsHidden, EquatableArray<double>? Default, string? Documentation, SourcePlace Place)
{
    /// <summary>The member of the bound C# type that holds it, or null where the world's own types are used.</summary>
    public string? Member { get; init; }
}
