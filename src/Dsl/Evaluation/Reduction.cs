using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Evaluation;

/// <summary>What functions make of the elements of vectors and matrices: from the first to the last, row by row.</summary>
internal static class Reduction
{
    /// <summary>Whether a call reduces its arguments, instead of going through them element by element.</summary>
    public static bool IsOne(Function function) => function is Function.Sum or Function.Product or Function.Mean
        or Function.MinOf or Function.MaxOf or Function.Norm or Function.Norm1 or Function.Dot
        or Function.Any or Function.All or Function.Count;

    /// <summary>The value of a reduction.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">The elements of each of its arguments.</param>
    public static double Apply(Function function, double[][] arguments)
    {
        var elements = arguments[0];
        return function switch
        {
            Function.Sum => Sum(elements, (value, _) => value),
            Function.Product => Fold(elements, 1, (product, value) => product * value),
            Function.Mean => Sum(elements, (value, _) => value) / elements.Length,
            Function.MinOf => Fold(elements, double.PositiveInfinity, Math.Min),
            Function.MaxOf => Fold(elements, double.NegativeInfinity, Math.Max),
            Function.Norm => Math.Sqrt(Sum(elements, (value, _) => value * value)),
            Function.Norm1 => Sum(elements, (value, _) => Math.Abs(value)),
            Function.Dot => Sum(elements, (value, i) => value * arguments[1][i]),
            Function.Any => Elementwise.Truth(Array.Exists(elements, value => value != 0)),
            Function.All => Elementwise.Truth(Array.TrueForAll(elements, value => value != 0)),
            Function.Count => elements.Count(value => value != 0),
            _ => throw new NotSupportedException($"{function} reduces nothing."),
        };
    }

    private static double Sum(double[] elements, Func<double, int, double> term)
    {
        var sum = 0.0;
        for (var i = 0; i < elements.Length; i++)
            sum += term(elements[i], i);
        return sum;
    }

    private static double Fold(double[] elements, double first, Func<double, double, double> join)
    {
        var result = first;
        foreach (var element in elements)
            result = join(result, element);
        return result;
    }
}
