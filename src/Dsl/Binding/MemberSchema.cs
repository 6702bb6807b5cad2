namespace Espalier.Dsl.Binding;

/// <summary>A member of a C# type that a world may bind.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Length">The number of its elements, 1 for a scalar: of an inline array, or of a vector of System.Numerics.</param>
/// <param name="EnumMembers">The names of an enum's members, those at 0, 1, 2 …; else empty.</param>
/// <param name="TypeName">Its type as C# would write it.</param>
public sealed record MemberSchema(
    string Name, MemberKind Kind, int Length, EquatableArray<string> EnumMembers, string TypeName);
