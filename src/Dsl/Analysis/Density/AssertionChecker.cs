using System.Globalization;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>Holds the figures of a set against what its assertions demand: decided is what is proved.</summary>
internal static class AssertionChecker
{
    // Counted figures are sums of doubles.
    private const double Tolerance = 1e-12;

    /// <summary>What is to be said of the assertions of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="profile">Its figures.</param>
    public static IEnumerable<Diagnostic> Check(SetModel set, DensityProfile profile) =>
        set.Assertions.Select(assertion => Check(assertion, FigureOf(profile, assertion.Figure))).OfType<Diagnostic>();

    private static Diagnostic? Check(AssertModel assertion, Figure figure)
    {
        var demand = Describe(assertion);
        if (figure.IsNominal)
            return Report(DiagnosticCatalogue.AssertionOfNominal, demand, NameOf(assertion));
        if (Holds(assertion, figure.Low) && Holds(assertion, figure.High))
            return null;
        if (Misses(assertion, figure))
            return Report(DiagnosticCatalogue.AssertionFails, demand, Tell(assertion, figure));
        return figure.Basis == FigureBasis.Unknown
            ? Report(DiagnosticCatalogue.AssertionOfUnknown, demand, NameOf(assertion))
            : Report(DiagnosticCatalogue.AssertionUndecided, demand, Tell(assertion, figure));

        Diagnostic Report(DiagnosticDescriptor descriptor, params string[] arguments) =>
            new(descriptor, assertion.Place.Path, assertion.Place.Span, arguments.ToEquatable());
    }

    private static Figure FigureOf(DensityProfile profile, string name) => name switch
    {
        "breadth" => profile.Breadth,
        "density" => profile.Density,
        "delay" => profile.Delay,
        _ => profile.InformativeShare,
    };

    private static string NameOf(AssertModel assertion) => assertion.Figure.Replace('_', ' ');

    private static bool Holds(AssertModel assertion, double value) =>
        IsAbove(value, assertion.Low, assertion.IsStrict) && IsAbove(-value, -assertion.High, assertion.IsStrict);

    // A strict bound is missed by what lies on it.
    private static bool Misses(AssertModel assertion, Figure figure) =>
        !IsAbove(figure.High, assertion.Low, assertion.IsStrict) || !IsAbove(-figure.Low, -assertion.High, assertion.IsStrict);

    private static bool IsAbove(double value, double bound, bool isStrict) =>
        double.IsNegativeInfinity(bound) || (isStrict ? value > bound + Tolerance : value >= bound - Tolerance);

    private static string Describe(AssertModel assertion)
    {
        var (name, low, high) = (assertion.Figure, Numbers.Format(assertion.Low), Numbers.Format(assertion.High));
        var equal = assertion.IsStrict ? "" : "=";
        return double.IsNegativeInfinity(assertion.Low) ? $"{name} <{equal} {high}"
            : double.IsPositiveInfinity(assertion.High) ? $"{name} >{equal} {low}"
            : assertion.Low == assertion.High ? $"{name} == {low}"
            : $"{name} in {low}..{high}";
    }

    private static string Tell(AssertModel assertion, Figure figure) => figure.Basis == FigureBasis.Exact
        ? $"it is {Round(figure.Estimate)}"
        : $"it lies in {Round(figure.Low)}..{Round(figure.High)}"
            + (double.IsNaN(figure.Estimate) ? "" : $", and is estimated at {Round(figure.Estimate)} ± {Round(figure.Error)}");

    private static string Round(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
