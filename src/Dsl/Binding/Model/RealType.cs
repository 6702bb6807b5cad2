namespace Espalier.Dsl.Binding.Model;

/// <summary><c>real</c>, with its range where one is known.</summary>
/// <param name="Low">The least value; −∞ where unbounded.</param>
/// <param name="High">The greatest value; +∞ where unbounded.</param>
public sealed record RealType(double Low, double High) : DslType
{
    /// <summary>Its dimension. It is checked while binding and means nothing to what is computed.</summary>
    public Unit Unit { get; init; }
}
