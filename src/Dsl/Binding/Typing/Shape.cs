using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>The extent of a value: nothing of a scalar, a length of a vector, rows and columns of a matrix.</summary>
/// <param name="Rows">The rows of a matrix; else 0.</param>
/// <param name="Columns">The columns of a matrix, the length of a vector; of a scalar 0.</param>
internal readonly record struct Shape(int Rows, int Columns)
{
    public static Shape Scalar => default;

    public bool IsScalar => Columns == 0;

    public bool IsMatrix => Rows > 0;

    /// <summary>The number of elements.</summary>
    public int Count => Math.Max(Rows, 1) * Math.Max(Columns, 1);

    public static Shape Of(DslType type) => type switch
    {
        VectorType vector => new Shape(0, vector.Length),
        MatrixType matrix => new Shape(matrix.Rows, matrix.Columns),
        _ => Scalar,
    };

    /// <summary>
    /// The shape that both can be repeated to: a scalar fits everything, and a vector each row of a matrix with as many
    /// columns. Null where there is none.
    /// </summary>
    public static Shape? Unite(Shape first, Shape second) =>
        first == second || second.IsScalar ? first
        : first.IsScalar ? second
        : first.Columns != second.Columns || (first.IsMatrix && second.IsMatrix) ? null
        : first.IsMatrix ? first : second;

    /// <summary>The type of this shape whose elements are of a scalar type.</summary>
    public DslType With(DslType scalar) =>
        IsScalar ? scalar : IsMatrix ? new MatrixType(scalar, Rows, Columns) : new VectorType(scalar, Columns);

    /// <summary>
    /// The type of what an operator makes of operands element by element. Names of components stay where the operands agree.
    /// </summary>
    public DslType With(DslType scalar, IEnumerable<BoundExpression> operands)
    {
        if (IsScalar)
            return scalar;
        EquatableArray<string> components = [];
        foreach (var operand in operands)
        {
            var other = ComponentsOf(operand.Type);
            if (other.Count == 0 || other == components)
                continue;
            if (components.Count > 0)
                return With(scalar);
            components = other;
        }

        return IsMatrix
            ? new MatrixType(scalar, Rows, Columns) { Components = components }
            : new VectorType(scalar, Columns) { Components = components };
    }

    /// <summary>The names of a vector's elements or of a matrix's columns; empty where there are none.</summary>
    public static EquatableArray<string> ComponentsOf(DslType type) => type switch
    {
        VectorType vector => vector.Components,
        MatrixType matrix => matrix.Components,
        _ => [],
    };
}
