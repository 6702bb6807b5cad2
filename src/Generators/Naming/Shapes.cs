using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Naming;

/// <summary>The shapes of values.</summary>
internal static class Shapes
{
    extension(DslType type)
    {
        /// <summary>It is a vector or a matrix.</summary>
        public bool IsShaped => type is VectorType or MatrixType;

        /// <summary>The number of elements; 1 for a scalar.</summary>
        public int Count => type switch
        {
            VectorType vector => vector.Length,
            MatrixType matrix => matrix.Rows * matrix.Columns,
            _ => 1,
        };
    }
}
