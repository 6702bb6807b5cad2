using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>Types of one shape.</summary>
internal static class TypeShapes
{
    extension(DslType type)
    {
        /// <summary>It is a single value.</summary>
        public bool IsScalar => type is not (VectorType or MatrixType);

        /// <summary>The type of the same shape with other elements.</summary>
        public DslType WithElement(DslType element) => type switch
        {
            VectorType vector => new VectorType(element, vector.Length),
            MatrixType matrix => new MatrixType(element, matrix.Rows, matrix.Columns),
            _ => element,
        };
    }
}
