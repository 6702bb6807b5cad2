namespace Espalier.Dsl.Binding.Model;

/// <summary>A declared enum.</summary>
/// <param name="Namespace">The namespace that it belongs to; empty for the global one.</param>
/// <param name="World">The world that declares it, or null for one at the top of a file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members; a member's value is its index.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
public sealed record EnumModel(
    string Namespace, string? World, string Name, EquatableArray<string> Members, string? Documentation);
