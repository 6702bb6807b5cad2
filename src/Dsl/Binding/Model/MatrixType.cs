namespace Espalier.Dsl.Binding.Model;

/// <summary>A matrix of fixed size, stored row by row.</summary>
/// <param name="Element">The type of its elements: a scalar.</param>
/// <param name="Rows">The number of rows, at least 1.</param>
/// <param name="Columns">The number of columns, at least 1.</param>
public sealed record MatrixType(DslType Element, int Rows, int Columns) : DslType
{
    /// <summary>The names of its columns; empty where they have none.</summary>
    public EquatableArray<string> Components { get; init; }

    /// <inheritdoc/>
    public override DslType Scalar => Element;
}
