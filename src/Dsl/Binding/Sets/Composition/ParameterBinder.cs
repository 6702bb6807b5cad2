using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Binding.Worlds;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>Binds the parameters of sets, and arguments for them.</summary>
/// <param name="expressions">Binds types, defaults and arguments.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class ParameterBinder(ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    public IReadOnlyList<ParameterSymbol> Bind(ConstraintsDeclaration declaration)
    {
        var types = new TypeBinder(expressions, diagnostics);
        var parameters = new List<ParameterSymbol>();
        var places = new Dictionary<string, SourcePlace>();
        foreach (var syntax in declaration.Parameters)
        {
            if (places.TryGetValue(syntax.Name.Text, out var first))
            {
                diagnostics.ReportDeclaredTwice(expressions.File, syntax.Name.Span, syntax.Name.Text, first);
                continue;
            }

            places.Add(syntax.Name.Text, expressions.File.PlaceOf(syntax.Name.Span));
            var type = types.Bind(syntax.Type);
            if (syntax.Default is null && parameters.LastOrDefault() is { Default: not null } optional)
                diagnostics.Report(DiagnosticCatalogue.ParameterAfterOptional, expressions.File, syntax.Name.Span, syntax.Name.Text, optional.Name);
            var value = syntax.Default is { } given ? expressions.BindValues(given, type, syntax.Name.Text) ?? Zeros(type) : (EquatableArray<double>?)null;
            parameters.Add(new ParameterSymbol(syntax.Name.Text, type, value));
        }

        return parameters;
    }

    /// <summary>
    /// The values that a set is used with, those of its parameters that have defaults filled in, and the text of such a use;
    /// null where they do not fit.
    /// </summary>
    /// <param name="name">The set's name and its arguments.</param>
    /// <param name="set">The set.</param>
    /// <param name="varied">Values by name, which take the place of defaults.</param>
    public (string Text, EquatableArray<EquatableArray<double>> Arguments)? BindArguments(
        SetName name, SetSymbol set, IReadOnlyDictionary<string, EquatableArray<double>> varied)
    {
        var required = set.Parameters.Count(parameter => parameter.Default is null && !varied.ContainsKey(parameter.Name));
        if (name.Arguments.Length < required || name.Arguments.Length > set.Parameters.Count)
        {
            ReportCount(name, set, required);
            return null;
        }

        var arguments = new List<EquatableArray<double>>();
        var told = name.Arguments.Length;
        for (var i = 0; i < set.Parameters.Count; i++)
        {
            var parameter = set.Parameters[i];
            if (i >= name.Arguments.Length)
            {
                if (varied.TryGetValue(parameter.Name, out var value))
                    told = i + 1;
                else
                    value = parameter.Default ?? [];
                arguments.Add(value);
                continue;
            }

            if (expressions.BindValues(name.Arguments[i], parameter.Type, parameter.Name) is not { } values)
                return null;
            arguments.Add(values);
        }

        var texts = set.Parameters.Zip(arguments, (parameter, values) => Format(parameter.Type, values)).Take(told);
        return (told == 0 ? set.Name : $"{set.Name}({string.Join(", ", texts)})", arguments.ToEquatable());
    }

    /// <summary>A value of a parameter as a constant.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">The value.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="reads">Notes that it is read.</param>
    public static ConstSymbol Constant(ParameterSymbol parameter, EquatableArray<double> values, SourcePlace place, ParameterReads reads) =>
        new(parameter.Name, parameter.Type.IsError ? new BoundError(place.Span) : Value(parameter.Type, values, place.Span), place) { Reads = reads };

    /// <summary>The default, or else a value from the middle of the range, with which lines can be checked that nobody uses.</summary>
    public static EquatableArray<double> ExampleOf(ParameterSymbol parameter) => parameter.Default ?? Middle(parameter.Type);

    private static BoundExpression Value(DslType type, EquatableArray<double> values, TextSpan span)
    {
        BoundExpression Element(int index) => new BoundConstant(values[index], OfConstant(type.Scalar, values[index]), span);
        return type switch
        {
            VectorType vector => new BoundVector(Enumerable.Range(0, vector.Length).Select(Element).ToEquatable(), type, span),
            MatrixType matrix => new BoundVector(
                Enumerable.Range(0, matrix.Rows)
                    .Select(row => (BoundExpression)new BoundVector(
                        Enumerable.Range(row * matrix.Columns, matrix.Columns).Select(Element).ToEquatable(),
                        new VectorType(matrix.Element, matrix.Columns) { Components = matrix.Components }, span))
                    .ToEquatable(),
                type, span),
            _ => Element(0),
        };
    }

    private static DslType OfConstant(DslType type, double value) => type switch
    {
        IntType => new IntType((long)value, (long)value),
        RealType real => real with { Low = value, High = value },
        _ => type,
    };

    private static EquatableArray<double> Middle(DslType type) => Repeat(type, type.Scalar switch
    {
        IntType { Low: { } low, High: { } high } => Math.Floor((low + high) / 2.0),
        IntType whole => whole.Low ?? whole.High ?? 1,
        RealType { Low: var low, High: var high } => Numbers.IsFinite(low) && Numbers.IsFinite(high) ? low + ((high - low) / 2)
            : Numbers.IsFinite(low) ? low : Numbers.IsFinite(high) ? high : 1,
        _ => 0,
    });

    private static EquatableArray<double> Zeros(DslType type) => Repeat(type, 0);

    private static EquatableArray<double> Repeat(DslType type, double value) =>
        Enumerable.Repeat(value, type.IsError ? 1 : Shape.Of(type).Count).ToEquatable();

    private static string Format(DslType type, EquatableArray<double> values)
    {
        var texts = values.Select(value => type.Scalar switch
        {
            BoolType => value == 0 ? "false" : "true",
            EnumType { Enum.Members: var members } => members[(int)value],
            _ => Numbers.Format(value) + (type.Unit.IsNone ? "" : $"<{type.Unit}>"),
        });
        return type.IsScalar ? texts.First() : $"[{string.Join(", ", texts)}]";
    }

    private void ReportCount(SetName name, SetSymbol set, int required)
    {
        var (most, given) = (set.Parameters.Count, name.Arguments.Length);
        var takes = most == 0 ? "no arguments"
            : required == most ? Numbers.Count(most, "argument")
            : $"{required} to {Numbers.Count(most, "argument")}";
        var usage = most == 0 ? set.Name : $"{set.Name}({string.Join(", ", set.Parameters.Select(parameter => parameter.Name))})";
        diagnostics.Report(
            DiagnosticCatalogue.WrongArgumentCount, expressions.File, name.Span, set.Name, takes, given == 1 ? "there is 1" : $"there are {given}", usage);
    }
}
