namespace Espalier.Dsl.Binding;

/// <summary>A C# type that a world may bind.</summary>
/// <param name="Name">Its full name, without <c>global::</c>.</param>
/// <param name="IsUnmanagedStruct">It is a struct without references: what a state or an action must be.</param>
/// <param name="Members">Its readable public fields and properties.</param>
public sealed record TypeSchema(string Name, bool IsUnmanagedStruct, EquatableArray<MemberSchema> Members);
