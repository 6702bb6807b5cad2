using System.Globalization;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Worlds;

/// <summary>Resolves the types of variables.</summary>
/// <param name="expressions">Binds sizes and ranges.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class TypeBinder(ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    /// <summary>Vectors longer than this would not fit into a state that is copied at every step.</summary>
    private const int MostElements = 65_536;

    private static readonly string[] _builtIn = ["bool", "int", "real"];

    /// <summary>The type; <see cref="ErrorType"/> where it is unknown. A range with an error counts as no range.</summary>
    public DslType Bind(TypeSyntax syntax)
    {
        var scalar = BindUnit(BindScalar(syntax), syntax);
        var shape = BindShape(syntax);
        if (scalar.IsError || shape is not { } known)
            return ErrorType.Instance;
        return WithComponents(BindRange(scalar, known, syntax), syntax);
    }

    private DslType BindScalar(TypeSyntax syntax)
    {
        switch (syntax.Name.Text)
        {
            case "int":
                return TypeFacts.Int;
            case "real":
                return TypeFacts.Real;
            case "bool":
                return TypeFacts.Bool;
            case var name when expressions.Scope.FindEnum(name) is { } declared:
                return new EnumType(declared);
            case var name:
                diagnostics.ReportUnknown(
                    DiagnosticCatalogue.UnknownType, expressions.File, syntax.Name.Span, name,
                    diagnostics.Hints.DidYouMean(name, _builtIn.Concat(expressions.Scope.Enums.Select(declared => declared.Name)), "Use bool, int, real or an enum."));
                return ErrorType.Instance;
        }
    }

    private DslType BindUnit(DslType scalar, TypeSyntax syntax)
    {
        if (syntax.Unit is not { } written || scalar.IsError)
            return scalar;
        return expressions.BindUnit(written) is { } unit ? TypeFacts.InUnit(scalar, unit) : ErrorType.Instance;
    }

    private Shape? BindShape(TypeSyntax syntax)
    {
        if (syntax.Dimensions.Length == 0)
            return Shape.Scalar;
        if (syntax.Dimensions.Length > 2)
        {
            diagnostics.Report(
                DiagnosticCatalogue.OutOfRange, expressions.File, syntax.Dimensions[2].Span, "The number of sizes", "1 or 2",
                syntax.Dimensions.Length.ToString(CultureInfo.InvariantCulture), "Write '[n]' for a vector, or '[rows, columns]' for a matrix.");
            return null;
        }

        var sizes = syntax.Dimensions.Select(BindSize).ToList();
        if (sizes.Contains(null))
            return null;
        var shape = sizes is [{ } rows, { } columns] ? new Shape(rows, columns) : new Shape(0, sizes[0] ?? 1);
        if ((long)Math.Max(shape.Rows, 1) * shape.Columns <= MostElements)
            return shape;
        diagnostics.Report(
            DiagnosticCatalogue.OutOfRange, expressions.File, syntax.Dimensions[1].Span, "The number of elements", $"at most {MostElements}",
            ((long)shape.Rows * shape.Columns).ToString(CultureInfo.InvariantCulture), "Choose smaller sizes.");
        return null;
    }

    private int? BindSize(Expression size) => (int?)expressions.BindConstantNumber(
        size, "The length of a vector", $"a whole number in 1..{MostElements}",
        value => Numbers.IsWhole(value) && value is >= 1 and <= MostElements, "Write a length in that range.");

    private DslType BindRange(DslType scalar, Shape shape, TypeSyntax syntax)
    {
        if (syntax.Range is not { } range)
            return shape.With(scalar);
        if (!scalar.IsNumber)
        {
            diagnostics.Report(DiagnosticCatalogue.TypeWithoutRange, expressions.File, range.Span, scalar is BoolType ? "A bool" : "An enum");
            return shape.With(scalar);
        }

        if (range is not { Low: { } from, High: { } to } || BindEnds(from, to, scalar, shape) is not var (lows, highs))
            return shape.With(scalar);
        for (var i = 0; i < Math.Max(lows.Count, highs.Count); i++)
        {
            if (lows[i % lows.Count] <= highs[i % highs.Count])
                continue;
            diagnostics.Report(
                DiagnosticCatalogue.ReversedRange, expressions.File, range.Span,
                expressions.File.Quote(from.Span), expressions.File.Quote(to.Span));
            return shape.With(scalar);
        }

        var type = shape.With(TypeFacts.InRange(scalar, lows.Min(), highs.Max()));
        return type is VectorType vector && lows.Count + highs.Count > 2
            ? vector with
            {
                Ranges = Enumerable.Range(0, vector.Length)
                    .Select(i => new ElementRange(lows[i % lows.Count], highs[i % highs.Count])).ToEquatable(),
            }
            : type;
    }

    private (EquatableArray<double> Lows, EquatableArray<double> Highs)? BindEnds(Expression from, Expression to, DslType scalar, Shape shape)
    {
        // Only a vector remembers a range for each of its elements.
        if (shape.IsMatrix && new[] { from, to }.FirstOrDefault(end => end is VectorExpression) is { } end)
        {
            diagnostics.Report(
                DiagnosticCatalogue.WrongType, expressions.File, end.Span, "The end of a matrix's range", "a number", "a vector",
                "Write one range that holds for all elements of the matrix.");
            return null;
        }

        var ends = shape.IsMatrix ? Shape.Scalar : shape;
        var (lows, highs) = (BindEnd(from, scalar, ends), BindEnd(to, scalar, ends));
        return lows is { } least && highs is { } most ? (least, most) : null;
    }

    private EquatableArray<double>? BindEnd(Expression end, DslType scalar, Shape shape) => scalar is IntType
        ? expressions.BindConstants(
            end, "The end of an int's range", shape, Unit.None, "a whole number of 32 bits, or infinite",
            value => double.IsInfinity(value) || (Numbers.IsWhole(value) && value is >= int.MinValue and <= int.MaxValue),
            "Round it, or make the variable a real.")
        : expressions.BindConstants(end, "The end of a range", shape, scalar.Unit, "a number", _ => true, "");

    private DslType WithComponents(DslType type, TypeSyntax syntax)
    {
        if (syntax.Components.IsEmpty)
            return type;
        var places = new Dictionary<string, SourcePlace>();
        foreach (var component in syntax.Components)
        {
            if (places.TryGetValue(component.Text, out var first))
            {
                diagnostics.ReportDeclaredTwice(expressions.File, component.Span, component.Text, first);
                return ErrorType.Instance;
            }

            places.Add(component.Text, expressions.File.PlaceOf(component.Span));
        }

        var names = syntax.Components.Select(component => component.Text).ToEquatable();
        switch (type)
        {
            case VectorType vector when vector.Length == names.Count:
                return vector with { Components = names };
            case MatrixType matrix when matrix.Columns == names.Count:
                return matrix with { Components = names };
        }

        diagnostics.Report(
            DiagnosticCatalogue.WrongComponentCount, expressions.File,
            TextSpan.Covering(syntax.Components[0].Span, syntax.Components[syntax.Components.Length - 1].Span),
            Numbers.Count(names.Count, "component"), type switch
            {
                VectorType vector => Numbers.Count(vector.Length, "element"),
                MatrixType matrix => Numbers.Count(matrix.Columns, "column"),
                _ => "only one value",
            });
        return ErrorType.Instance;
    }
}
