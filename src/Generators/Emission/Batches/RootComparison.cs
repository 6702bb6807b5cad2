using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// A root that is compared with a constant, such as a length, without taking the root. The root is correctly rounded and grows
/// with its radicand, so there is one radicand from which on the comparison comes out differently: it is found while compiling.
/// </summary>
/// <param name="graph">Takes what is compared.</param>
internal readonly struct RootComparison(LaneGraph graph)
{
    private const string Root = "Sqrt(";
    private const double Least = 1e-100;
    private const double Most = 1e100;

    /// <summary>The comparison of the radicand; null where no root is compared with a constant.</summary>
    public LaneNode? Find(ChainOperator @operator, LaneNode left, LaneNode right) => (left, right) switch
    {
        ({ Text: Root }, { Value: >= Least and <= Most and var bound }) => Compare(@operator, left.Arguments[0], bound),
        ({ Value: >= Least and <= Most and var bound }, { Text: Root }) => Compare(Turn(@operator), right.Arguments[0], bound),
        _ => null,
    };

    // A radicand below 0 has no root: only what is no less than 0 can be asked for being less.
    private LaneNode? Compare(ChainOperator @operator, LaneNode radicand, double bound) => @operator switch
    {
        ChainOperator.Greater => graph.Compare("GreaterThan", radicand, graph.Number(GreatestWithRootAtMost(bound))),
        ChainOperator.GreaterOrEqual => graph.Compare("GreaterThanOrEqual", radicand, graph.Number(Next(GreatestWithRootAtMost(Next(bound, -1)), 1))),
        ChainOperator.Less when IsSumOfSquares(radicand) =>
            graph.Compare("LessThan", radicand, graph.Number(Next(GreatestWithRootAtMost(Next(bound, -1)), 1))),
        ChainOperator.LessOrEqual when IsSumOfSquares(radicand) =>
            graph.Compare("LessThanOrEqual", radicand, graph.Number(GreatestWithRootAtMost(bound))),
        _ => null,
    };

    private static ChainOperator Turn(ChainOperator @operator) => @operator switch
    {
        ChainOperator.Less => ChainOperator.Greater,
        ChainOperator.LessOrEqual => ChainOperator.GreaterOrEqual,
        ChainOperator.Greater => ChainOperator.Less,
        ChainOperator.GreaterOrEqual => ChainOperator.LessOrEqual,
        _ => @operator,
    };

    private static double GreatestWithRootAtMost(double bound)
    {
        var radicand = bound * bound;
        while (Math.Sqrt(radicand) > bound)
            radicand = Next(radicand, -1);
        while (Math.Sqrt(Next(radicand, 1)) <= bound)
            radicand = Next(radicand, 1);
        return radicand;
    }

    // Of positive numbers.
    private static double Next(double value, int step) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) + step);

    private static bool IsSumOfSquares(LaneNode node)
    {
        while (node is { Form: LaneForm.Infix, Text: "+" })
        {
            if (!IsSquare(node.Arguments[1]) && node.Arguments[1].Value is not >= 0)
                return false;
            node = node.Arguments[0];
        }

        return IsSquare(node) || node.Value is >= 0;
    }

    private static bool IsSquare(LaneNode node) =>
        node is { Form: LaneForm.Infix, Text: "*" } && node.Arguments[0] == node.Arguments[1];
}
