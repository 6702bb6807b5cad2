using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// The meaning of expressions in its plainest form: over the bound tree, in double precision. Compiled code computes the same,
/// bit by bit where the world's reals are doubles.
/// </summary>
/// <param name="world">The world of the expressions.</param>
public sealed class ExpressionInterpreter(WorldModel world)
{
    private readonly LetTable _lets = new(world);

    /// <summary>The value of an expression that reads neither the past nor a machine.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="transition">What it is read of.</param>
    /// <returns>The elements, a matrix row by row; a bool is 0 or 1, an enum member its index.</returns>
    /// <exception cref="NotSupportedException">It reads the past, a machine or a score.</exception>
    public double[] Evaluate(BoundExpression expression, Transition transition) =>
        new StepEvaluation(world, _lets, transition).Elements(expression);
}
