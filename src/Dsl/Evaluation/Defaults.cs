using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// The values of what nobody gives: the middle of its range, of a half-bounded number its bound, of an unbounded one 0, of
/// whole numbers rounded down; false, and the first member of an enum.
/// </summary>
public static class Defaults
{
    /// <summary>The values of variables; settings have those that they declare.</summary>
    public static Valuation Of(IEnumerable<VariableModel> variables) =>
        new(variables.Select(variable => new KeyValuePair<string, double[]>(variable.Name, Of(variable))));

    private static double[] Of(VariableModel variable)
    {
        if (variable.Default is { } declared)
            return [.. declared];
        var values = new double[Shape.Of(variable.Type).Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = variable.Type switch
            {
                VectorType { Ranges: { Count: > 0 } ranges } => Middle(ranges[i].Low, ranges[i].High),
                { Scalar: RealType real } => Middle(real.Low, real.High),
                { Scalar: IntType whole } => Math.Floor(
                    Middle(whole.Low ?? double.NegativeInfinity, whole.High ?? double.PositiveInfinity)),
                _ => 0,
            };
        }

        return values;
    }

    private static double Middle(double low, double high) =>
        double.IsInfinity(low) ? double.IsInfinity(high) ? 0 : high
        : double.IsInfinity(high) ? low
        : (low / 2) + (high / 2);
}
