namespace Espalier.Generators.Emission.Expressions;

/// <summary>The C# type that an emitted expression has.</summary>
internal enum ValueKind
{
    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary><c>int</c>, or narrower.</summary>
    Int,

    /// <summary><c>long</c>.</summary>
    Long,

    /// <summary><c>double</c>.</summary>
    Real,
}
