using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>
/// Turns bound expressions into C#. Reals are computed in double, whole numbers as <c>int</c> where the declared ranges
/// prove that they fit, else as <c>long</c>, else in double. Nothing that is emitted throws. No vector is ever made: an
/// expression of vectors is emitted as a function of an element's place, and what its elements have in common is computed
/// before.
/// </summary>
/// <param name="names">The names of the world.</param>
/// <param name="lets">The derived quantities that may be called.</param>
/// <param name="site">What the method around is given.</param>
/// <param name="members">Takes the methods and constants that expressions need.</param>
/// <param name="temporaries">Names variables; shared by emitters that write into one method.</param>
internal sealed partial class ExpressionEmitter(
    WorldNames names, LetCatalogue lets, EvaluationSite site, StaticMembers members, Temporaries temporaries)
{
    private const string Widening = Contract.Arithmetic + ".Widen(";

    /// <summary>What the method around computes once; null where it shares nothing.</summary>
    public SharedValues? Shared { get; set; }

    /// <summary>The declarations of variables that a block of the method and those after it share.</summary>
    /// <param name="shared">What the method computes once.</param>
    /// <param name="block">The block.</param>
    /// <param name="map">Maps a line to the place of a span.</param>
    public IReadOnlyList<string> Declare(SharedValues shared, int block, Func<TextSpan, string, IReadOnlyList<string>> map)
    {
        var lines = new List<string>();
        foreach (var (expression, span) in shared.DeclaredBefore(block))
        {
            var value = expression is BoundLet let ? Emit(shared.BodyOf(let)) : EmitAnew(expression, at: null);
            var variable = value with { Text = temporaries.Next(), Precedence = Precedence.Primary };
            lines.AddRange(map(span, $"{TypeOf(value, expression.Type)} {variable.Text} = {value.Text};"));
            shared.Bind(expression, variable);
        }

        return lines;
    }

    /// <summary>Emits a scalar.</summary>
    public Code Emit(BoundExpression expression) => Emit(expression, at: null);

    /// <summary>Emits a scalar as a double.</summary>
    public Code EmitReal(BoundExpression expression) => Emit(expression).ToReal();

    private Code Emit(BoundExpression expression, Position? at) => at is not null && !expression.Type.IsShaped
        ? EmitInvariant(expression)
        : (at is null ? Shared?.Find(expression) : null) ?? EmitAnew(expression, at);

    private Code EmitAnew(BoundExpression expression, Position? at) => WithOneZero(expression, EmitOperation(expression, at));

    private Code EmitOperation(BoundExpression expression, Position? at) => expression switch
    {
        BoundConstant constant => EmitConstant(constant),
        BoundVariable variable => EmitVariable(variable, at),
        BoundLet let => EmitLet(let, at),
        BoundMoment moment => EmitMoment(moment.Fact),
        BoundUnary unary => EmitUnary(unary.Operator, Emit(unary.Operand, at)),
        BoundChain chain => EmitChain(chain, at),
        BoundPower power => EmitPower(power, at),
        BoundConditional conditional => EmitConditional(conditional, at),
        BoundImplies implies => EmitImplies(implies, at),
        BoundRangeTest test => EmitRangeTest(test, at),
        BoundMaskTest test => EmitMaskTest(test),
        BoundTolerance tolerance => EmitTolerance(tolerance, at),
        BoundCall call => EmitCall(call, at),
        BoundPast past => EpisodeOf(past).Read(past, at?.Flat(past.Type)),
        BoundMachine machine => EpisodeOf(machine).Read(machine),
        BoundIndex { Type.IsShaped: false } index => EmitIndex(index),
        _ when at is { } position => EmitElement(expression, position),
        _ => throw new NotSupportedException($"{expression.GetType().Name} is no scalar expression."),
    };

    // An int has one zero, also where it is computed in double: adding 0 takes the sign from −0.
    private static Code WithOneZero(BoundExpression expression, Code code) =>
        code.Kind == ValueKind.Real && expression.Type.Scalar is IntType && expression is BoundUnary
            or BoundChain { Kind: ChainKind.Multiplicative }
            or BoundCall { Function: Function.Floor or Function.Ceil or Function.Round or Function.Sign or Function.Product }
            ? Code.Real(code.At(Precedence.Additive) + " + 0.0", Precedence.Additive)
            : code;

    private IEpisodeReader EpisodeOf(BoundExpression expression) =>
        site.Episode ?? throw new NotSupportedException($"{expression.GetType().Name} cannot be read here.");

    private Code EmitConstant(BoundConstant constant) => constant.Type switch
    {
        BoolType => Code.Flag(Literals.Flag(constant.Value != 0)),
        EnumType declared when site.Episode?.IsMachine(declared) == true => EmitWhole((long)constant.Value),
        EnumType declared => new(
            names.FullMember(declared.Enum, (int)constant.Value), ValueKind.Enum, Precedence.Primary, Interval.All),
        IntType when IsExact(constant.Value) => EmitWhole((long)constant.Value),
        _ => Code.Real(Literals.Real(constant.Value), IsNegative(constant.Value) ? Precedence.Unary : Precedence.Primary),
    };

    // −0 is not whole: an int has only one 0.
    private static bool IsExact(double value) =>
        Math.Abs(value) <= Interval.MaxExact && Math.Floor(value) == value && !(value == 0 && IsNegative(value));

    private static bool IsNegative(double value) => value < 0 || (value == 0 && 1 / value < 0);

    private static Code EmitWhole(long value) => new(
        Literals.Whole(value),
        value is >= int.MinValue and <= int.MaxValue ? ValueKind.Int : ValueKind.Long,
        value < 0 ? Precedence.Unary : Precedence.Primary,
        new Interval(value, value));

    private Code EmitVariable(BoundVariable variable, Position? at)
    {
        var member = names.Read(variable.Source, variable.Name);
        var text = at is { } position ? $"{member}[{position.Flat(variable.Type)}]" : member;
        return names.IsBound(variable.Source)
            ? OfForeign(text, variable.Type.Scalar)
            : OfStored(text, variable.Type.Scalar, names.StoredAs(variable.Type));
    }

    /// <summary>A value that is stored: reals are widened before anything is computed with them.</summary>
    private static Code OfStored(string text, DslType type, string storedAs) => type switch
    {
        BoolType => Code.Flag(text),
        RealType when storedAs == "double" => Code.Real(text),
        RealType => Code.Real($"{Widening}{text})"),
        IntType range when storedAs == "long" => new(text, ValueKind.Long, Precedence.Primary, RangeOf(range, Interval.All)),
        IntType range when storedAs == "int" => new(text, ValueKind.Int, Precedence.Primary, RangeOf(range, Interval.Int)),

        // Narrow elements are widened: calls with a constant beside them would be ambiguous.
        IntType range => new("(int)" + text, ValueKind.Int, Precedence.Unary, RangeOf(range, Interval.Int)),
        _ => new(text, ValueKind.Enum, Precedence.Primary, Interval.All),
    };

    /// <summary>A value that a C# type of the user's stores, in whatever numeric type it has.</summary>
    private Code OfForeign(string text, DslType type)
    {
        if (type is BoolType)
            return Code.Flag(text);
        if (type is RealType)
            return Code.Real("(double)" + text, Precedence.Unary);
        if (type is not IntType range)
            return new($"({names.TypeName(type)}){text}", ValueKind.Enum, Precedence.Unary, Interval.All);
        var known = RangeOf(range, Interval.All);
        return known.FitsInt
            ? new("(int)" + text, ValueKind.Int, Precedence.Unary, known)
            : new("(long)" + text, ValueKind.Long, Precedence.Unary, known);
    }

    private static Interval RangeOf(IntType range, Interval otherwise) =>
        new(range.Low ?? otherwise.Low, range.High ?? otherwise.High);

    private Code EmitLet(BoundLet let, Position? at)
    {
        if (at is null && Shared?.Expand(let) is { } body)
            return Emit(body);
        var result = lets.ResultOf(let.Name);
        var arguments = let switch
        {
            { ReadsTransition: true } => "in state, in action, in next, in settings, in moment",
            { IsNext: true } => "in next, in settings",
            _ => "in state, in settings",
        };
        var parts = result.Parts.Select(part => Share(part.Type, part.Value with { Text = $"{part.Value.Text}({arguments})" }).Text);
        IEnumerable<string> place = at switch
        {
            null => [],
            { Row: { } row } matrix => [row, matrix.Index],
            { } vector => [vector.Index],
        };
        return result.Value with
        {
            Text = $"{names.Let(let.Name)}({string.Join(", ", [arguments, .. place, .. parts])})",
            Precedence = Precedence.Primary,
        };
    }

    private static Code EmitMoment(MomentFact fact) => fact switch
    {
        MomentFact.Elapsed => new("moment.Elapsed", ValueKind.Int, Precedence.Primary, new Interval(0, int.MaxValue)),
        MomentFact.Terminated => Code.Flag("moment.Terminated"),
        _ => Code.Flag("moment.Truncated"),
    };

    private static Code EmitUnary(UnaryOperator @operator, Code operand)
    {
        if (@operator == UnaryOperator.Not)
            return Code.Flag("!" + operand.At(Precedence.Primary), Precedence.Unary);
        var range = new Interval(-operand.Range.High, -operand.Range.Low);
        var fit = operand.IsWhole ? Fit(operand, range) : operand;

        // Brackets keep "-(-x)" from being a decrement.
        return fit with
        {
            Text = "-" + (fit.Text.StartsWith("-", StringComparison.Ordinal) ? "(" + fit.Text + ")" : fit.At(Precedence.Unary)),
            Precedence = Precedence.Unary,
            Range = range,
        };
    }

    private Code EmitConditional(BoundConditional conditional, Position? at)
    {
        var condition = Emit(conditional.Condition, at);
        var then = Emit(conditional.Then, at);
        var otherwise = Emit(conditional.Else, at);
        return new(
            $"{condition.At(Precedence.Or)} ? {then.At(Precedence.Or)} : {otherwise.At(Precedence.Or)}",
            (ValueKind)Math.Max((int)then.Kind, (int)otherwise.Kind),
            Precedence.Conditional,
            then.Range.Union(otherwise.Range));
    }

    private Code EmitImplies(BoundImplies implies, Position? at) => Code.Flag(
        $"!{Emit(implies.Premise, at).At(Precedence.Primary)} || {Emit(implies.Conclusion, at).At(Precedence.And)}", Precedence.Or);

    private Code EmitRangeTest(BoundRangeTest test, Position? at)
    {
        var value = Once(Emit(test.Value, at), out var declaration);
        return Code.Flag(
            $"{declaration}{value.At(Precedence.Additive)} >= {Emit(test.Low, at).At(Precedence.Additive)}"
            + $" && {value.At(Precedence.Additive)} <= {Emit(test.High, at).At(Precedence.Additive)}",
            Precedence.And);
    }

    private Code EmitMaskTest(BoundMaskTest test)
    {
        var length = ((VectorType)test.Mask.Type).Length;
        var index = temporaries.Next();
        var value = Emit(test.Value);
        var whole = value.Kind == ValueKind.Enum ? $"(int){value.At(Precedence.Unary)}" : value.At(Precedence.Relational);
        return Code.Flag(
            $"{whole} is var {index} && {index} >= 0 && {index} < {Literals.Number(length)}"
            + $" && {EmitAt(test.Mask, Position.At("(int)" + index)).At(Precedence.Equality)}",
            Precedence.And);
    }

    private Code EmitTolerance(BoundTolerance tolerance, Position? at)
    {
        var bounds = string.Join(", ", new[] { tolerance.Value, tolerance.Low, tolerance.High }.Select(part => Emit(part, at).ToReal().Text));
        return Code.Real(
            $"{Contract.Tolerance}.{tolerance.Shape}({Contract.Tolerance}.GetDistance({bounds}), {Emit(tolerance.Margin, at).ToReal().Text}, "
            + $"{members.Scale(tolerance.Shape, tolerance.ValueAtMargin)})");
    }

    /// <summary>
    /// A value that is written more than once: what is more than a name or a literal is kept in a variable of its own.
    /// </summary>
    private Code Once(Code value, out string declaration)
    {
        var name = value.Text.StartsWith("(double)", StringComparison.Ordinal) ? value.Text.Substring("(double)".Length)
            : value.Text.StartsWith(Widening, StringComparison.Ordinal) ? value.Text.Substring(Widening.Length, value.Text.Length - Widening.Length - 1)
            : value.Text;
        if (name.All(unit => char.IsLetterOrDigit(unit) || unit is '.' or '_' or '@' or '-'))
        {
            declaration = "";
            return value;
        }

        var temporary = temporaries.Next();
        declaration = $"{value.At(Precedence.Relational)} is var {temporary} && ";
        return value with { Text = temporary, Precedence = Precedence.Primary };
    }

    /// <summary>A whole number in the narrowest C# type that holds a range: wider than its own where it must be.</summary>
    private static Code Fit(Code value, Interval range) =>
        value.Kind is ValueKind.Real || !range.FitsLong ? value.ToReal()
        : range.FitsInt ? value
        : value.ToLong();
}
