using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Worlds;

/// <summary>Resolves the types of variables.</summary>
/// <param name="expressions">Binds sizes and ranges.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class TypeBinder(ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    /// <summary>Vectors longer than this would not fit into a state that is copied at every step.</summary>
    private const int LongestVector = 65_536;

    private static readonly string[] _builtIn = ["bool", "int", "real"];

    /// <summary>The type; <see cref="ErrorType"/> where it is unknown. A range with an error counts as no range.</summary>
    public DslType Bind(TypeSyntax syntax)
    {
        var scalar = BindScalar(syntax);
        if (syntax.Dimensions.Length == 0)
            return scalar;
        var length = expressions.BindConstantNumber(
            syntax.Dimensions[0], "The length of a vector", $"a whole number in 1..{LongestVector}",
            value => Numbers.IsWhole(value) && value is >= 1 and <= LongestVector, "Write a length in that range.");
        return length is { } known && !scalar.IsError ? new VectorType(scalar, (int)known) : ErrorType.Instance;
    }

    private DslType BindScalar(TypeSyntax syntax)
    {
        switch (syntax.Name.Text)
        {
            case "int":
                return BindInt(syntax.Range);
            case "real":
                return BindReal(syntax.Range);
            case "bool":
                return WithoutRange(syntax, TypeFacts.Bool);
            case var name when expressions.Scope.FindEnum(name) is { } declared:
                return WithoutRange(syntax, new EnumType(declared));
            case var name:
                diagnostics.ReportUnknown(
                    DiagnosticCatalogue.UnknownType, expressions.File, syntax.Name.Span, name,
                    diagnostics.Hints.DidYouMean(name, _builtIn.Concat(expressions.Scope.Enums.Select(declared => declared.Name)), "Use bool, int, real or an enum."));
                return ErrorType.Instance;
        }
    }

    private DslType WithoutRange(TypeSyntax syntax, DslType type)
    {
        if (syntax.Range is { } range)
            diagnostics.Report(DiagnosticCatalogue.TypeWithoutRange, expressions.File, range.Span, type is BoolType ? "A bool" : "An enum");
        return type;
    }

    private IntType BindInt(RangeExpression? range)
    {
        if (range is null || BindEnds(range, BindWholeEnd) is not { } ends)
            return TypeFacts.Int;
        return new IntType(ToBound(ends.Low), ToBound(ends.High));
    }

    private RealType BindReal(RangeExpression? range) =>
        range is not null && BindEnds(range, end => expressions.BindConstantNumber(end, "The end of a range")) is { } ends
            ? new RealType(ends.Low, ends.High)
            : TypeFacts.Real;

    private double? BindWholeEnd(Expression end) => expressions.BindConstantNumber(
        end, "The end of an int's range", "a whole number of 32 bits, or infinite",
        value => double.IsInfinity(value) || (Numbers.IsWhole(value) && value is >= int.MinValue and <= int.MaxValue),
        "Round it, or make the variable a real.");

    private (double Low, double High)? BindEnds(RangeExpression range, Func<Expression, double?> bindEnd)
    {
        if (range is not { Low: { } from, High: { } to })
            return null;
        var (low, high) = (bindEnd(from), bindEnd(to));
        if (low is not { } least || high is not { } most)
            return null;
        if (least <= most)
            return (least, most);
        diagnostics.Report(
            DiagnosticCatalogue.ReversedRange, expressions.File, range.Span,
            expressions.File.Quote(from.Span), expressions.File.Quote(to.Span));
        return null;
    }

    private static long? ToBound(double end) => double.IsInfinity(end) ? null : (long)end;
}
