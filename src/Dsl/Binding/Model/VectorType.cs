namespace Espalier.Dsl.Binding.Model;

/// <summary>A vector of fixed size.</summary>
/// <param name="Element">The type of its elements: a scalar.</param>
/// <param name="Length">The number of its elements, at least 1.</param>
public sealed record VectorType(DslType Element, int Length) : DslType
{
    /// <inheritdoc/>
    public override DslType Scalar => Element;
}
