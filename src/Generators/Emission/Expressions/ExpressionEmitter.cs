using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>
/// Turns bound expressions into C#. Reals are computed in double, whole numbers as <c>int</c> where the declared ranges
/// prove that they fit, else as <c>long</c>, else in double. Nothing that is emitted throws.
/// </summary>
/// <param name="names">The names of the world.</param>
/// <param name="lets">The derived quantities that may be called.</param>
/// <param name="site">What the method around is given.</param>
/// <param name="members">Takes the methods and constants that they need.</param>
internal sealed partial class ExpressionEmitter(
    WorldNames names, LetCatalogue lets, EvaluationSite site, StaticMembers members)
{
    private const string Widening = "(double)";
    private int _temporaries;

    /// <summary>Emits a scalar.</summary>
    public Code Emit(BoundExpression expression) => expression switch
    {
        BoundConstant constant => EmitConstant(constant),
        BoundVariable variable => EmitVariable(variable),
        BoundLet let => EmitLet(let, index: null),
        BoundMoment moment => EmitMoment(moment.Fact),
        BoundUnary unary => EmitUnary(unary.Operator, Emit(unary.Operand)),
        BoundChain chain => EmitChain(chain),
        BoundPower power => EmitPower(power),
        BoundConditional conditional => EmitConditional(conditional),
        BoundImplies implies => EmitImplies(implies),
        BoundRangeTest test => EmitRangeTest(test),
        BoundMaskTest test => EmitMaskTest(test),
        BoundIndex index => EmitIndex(index),
        BoundCall call => EmitCall(call),
        BoundPast past => EpisodeOf(past).Read(past, index: null),
        BoundMachine machine => EpisodeOf(machine).Read(machine),
        _ => throw new NotSupportedException($"{expression.GetType().Name} is no scalar expression."),
    };

    /// <summary>Emits a scalar as a double.</summary>
    public Code EmitReal(BoundExpression expression) => Emit(expression).ToReal();

    private IEpisodeReader EpisodeOf(BoundExpression expression) =>
        site.Episode ?? throw new NotSupportedException($"{expression.GetType().Name} cannot be read here.");

    private Code EmitConstant(BoundConstant constant) => constant.Type switch
    {
        BoolType => Code.Flag(Literals.Flag(constant.Value != 0)),
        EnumType declared when site.Episode?.IsMachine(declared) == true => EmitWhole((long)constant.Value),
        EnumType declared => new(
            names.FullMember(declared.Enum, (int)constant.Value), ValueKind.Enum, Precedence.Primary, Interval.All),
        IntType when Math.Abs(constant.Value) <= Interval.MaxExact => EmitWhole((long)constant.Value),
        _ => Code.Real(Literals.Real(constant.Value), constant.Value < 0 ? Precedence.Unary : Precedence.Primary),
    };

    private static Code EmitWhole(long value) => new(
        Literals.Whole(value),
        value is >= int.MinValue and <= int.MaxValue ? ValueKind.Int : ValueKind.Long,
        value < 0 ? Precedence.Unary : Precedence.Primary,
        new Interval(value, value));

    private Code EmitVariable(BoundVariable variable) =>
        OfStored(names.Read(variable.Source, variable.Name), variable.Type, names.TypeName(variable.Type));

    /// <summary>A value that is stored: reals are widened before anything is computed with them.</summary>
    private static Code OfStored(string text, DslType type, string storedAs) => type switch
    {
        BoolType => Code.Flag(text),
        RealType => Code.Real(Widening + text, Precedence.Unary),
        IntType range when storedAs == "long" => new(text, ValueKind.Long, Precedence.Primary, RangeOf(range, Interval.All)),
        IntType range => new(text, ValueKind.Int, Precedence.Primary, RangeOf(range, Interval.Int)),
        _ => new(text, ValueKind.Enum, Precedence.Primary, Interval.All),
    };

    private static Interval RangeOf(IntType range, Interval otherwise) =>
        new(range.Low ?? otherwise.Low, range.High ?? otherwise.High);

    private Code EmitLet(BoundLet let, string? index)
    {
        var arguments = let switch
        {
            { ReadsTransition: true } => "in state, in action, in next, in settings, in moment",
            { IsNext: true } => "in next, in settings",
            _ => "in state, in settings",
        };
        if (index is not null)
            arguments += ", " + index;
        return lets.ResultOf(let.Name) with
        {
            Text = $"{names.Let(let.Name)}({arguments})",
            Precedence = Precedence.Primary,
        };
    }

    private static Code EmitMoment(MomentFact fact) => fact switch
    {
        MomentFact.Elapsed => new("moment.Elapsed", ValueKind.Int, Precedence.Primary, Interval.Int),
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

    private Code EmitConditional(BoundConditional conditional) =>
        Choose(Emit(conditional.Condition), Emit(conditional.Then), Emit(conditional.Else));

    private static Code Choose(Code condition, Code then, Code otherwise) => new(
        $"{condition.At(Precedence.Or)} ? {then.At(Precedence.Or)} : {otherwise.At(Precedence.Or)}",
        (ValueKind)Math.Max((int)then.Kind, (int)otherwise.Kind),
        Precedence.Conditional,
        then.Range.Union(otherwise.Range));

    private Code EmitImplies(BoundImplies implies) => Code.Flag(
        $"!{Emit(implies.Premise).At(Precedence.Primary)} || {Emit(implies.Conclusion).At(Precedence.And)}", Precedence.Or);

    private Code EmitRangeTest(BoundRangeTest test)
    {
        var value = Once(Emit(test.Value), out var declaration);
        return Code.Flag(
            $"{declaration}{value.At(Precedence.Additive)} >= {Emit(test.Low).At(Precedence.Additive)}"
            + $" && {value.At(Precedence.Additive)} <= {Emit(test.High).At(Precedence.Additive)}",
            Precedence.And);
    }

    private Code EmitMaskTest(BoundMaskTest test)
    {
        var length = ((VectorType)test.Mask.Type).Length;
        var index = "t" + Literals.Number(_temporaries++);
        var value = Emit(test.Value);
        var whole = value.Kind == ValueKind.Enum ? $"(int){value.At(Precedence.Unary)}" : value.At(Precedence.Relational);
        return Code.Flag(
            $"{whole} is var {index} && {index} >= 0 && {index} < {Literals.Number(length)}"
            + $" && {EmitElement(test.Mask, "(int)" + index).At(Precedence.Equality)}",
            Precedence.And);
    }

    /// <summary>
    /// A value that is written more than once: what is more than a name or a literal is kept in a variable of its own.
    /// </summary>
    private Code Once(Code value, out string declaration)
    {
        var name = value.Text.StartsWith(Widening, StringComparison.Ordinal) ? value.Text.Substring(Widening.Length) : value.Text;
        if (name.All(unit => char.IsLetterOrDigit(unit) || unit is '.' or '_' or '@' or '-'))
        {
            declaration = "";
            return value;
        }

        var temporary = "t" + Literals.Number(_temporaries++);
        declaration = $"{value.At(Precedence.Relational)} is var {temporary} && ";
        return value with { Text = temporary, Precedence = Precedence.Primary };
    }

    /// <summary>A whole number in the narrowest C# type that holds a range: wider than its own where it must be.</summary>
    private static Code Fit(Code value, Interval range) =>
        value.Kind is ValueKind.Real || !range.FitsLong ? value.ToReal()
        : range.FitsInt ? value
        : value.ToLong();
}
