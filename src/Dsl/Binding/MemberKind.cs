namespace Espalier.Dsl.Binding;

/// <summary>What a member of a bound C# type holds.</summary>
public enum MemberKind
{
    /// <summary>Something that the language has no type for.</summary>
    Other,

    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary>A whole number of at most 64 bits.</summary>
    Int,

    /// <summary><c>float</c>.</summary>
    Single,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary>An enum.</summary>
    Enum,
}
