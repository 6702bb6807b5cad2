namespace Espalier.Dsl.Binding.Model;

/// <summary><c>int</c>, with its range where one is known.</summary>
/// <param name="Low">The least value, or null.</param>
/// <param name="High">The greatest value, or null.</param>
public sealed record IntType(long? Low, long? High) : DslType;
