namespace Espalier.Dsl.Binding.Model;

/// <summary>A vector of fixed size.</summary>
/// <param name="Element">The type of its elements, a scalar; its range covers those of all elements.</param>
/// <param name="Length">The number of its elements, at least 1.</param>
public sealed record VectorType(DslType Element, int Length) : DslType
{
    /// <summary>The names of its elements; empty where they have none.</summary>
    public EquatableArray<string> Components { get; init; }

    /// <summary>The range of each element where they differ; else empty.</summary>
    public EquatableArray<ElementRange> Ranges { get; init; }

    /// <inheritdoc/>
    public override DslType Scalar => Element;
}
