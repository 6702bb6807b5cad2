namespace Espalier.Cli.Deep;

/// <summary>
/// Operations on numbers. Where results are rounded, each is a number of its own: no further from the exact result than half of
/// the distance of doubles as large as it can be, and on the same side of any double as the exact result, since rounding is
/// monotone.
/// </summary>
/// <param name="script">Where definitions go.</param>
/// <param name="reading">How computing with doubles is read.</param>
internal sealed partial class SmtArithmetic(SmtScript script, SmtReading reading)
{
    private const double MostExact = 9007199254740992;
    private const int LeastExponent = -200;
    private const int LongestTerm = 120;
    private const string Always = "true";

    private readonly Dictionary<string, SmtTerm> _rounded = new(StringComparer.Ordinal);

    /// <summary>A number beyond all doubles, which stands for infinity.</summary>
    public string Infinity => script.Infinity;

    /// <summary>Results are rounded.</summary>
    public bool Rounds => reading == SmtReading.Rounded;

    /// <summary>A literal.</summary>
    public SmtTerm Constant(double value, SmtSort sort) => sort switch
    {
        SmtSort.Bool => value != 0 ? SmtTerm.True : SmtTerm.False,
        _ when double.IsNaN(value) => new SmtTerm("0.0", SmtSort.Real) { Constant = value, NaN = Always },
        _ when double.IsInfinity(value) => new SmtTerm(value < 0 ? $"(- {Infinity})" : Infinity, SmtSort.Real) { Constant = value, Infinite = Always },
        SmtSort.Int => new SmtTerm(SmtNumbers.Whole(value), sort) { Constant = value, Magnitude = Math.Abs(value), IsWhole = true, IsNotNegative = value >= 0 },
        _ => new SmtTerm(script.Constant(value), sort)
        {
            Constant = value,
            Magnitude = Math.Abs(value),
            IsWhole = Math.Floor(value) == value,
            IsNotNegative = value >= 0,
        },
    };

    /// <summary>A number as a real.</summary>
    public SmtTerm AsReal(SmtTerm term) => term switch
    {
        { Sort: SmtSort.Real } => term,
        { Constant: { } constant } => Constant(constant, SmtSort.Real),
        _ => term with { Text = $"(to_real {term.Text})", Sort = SmtSort.Real, Exact = null },
    };

    /// <summary>The negation, which is exact.</summary>
    public SmtTerm Negate(SmtTerm term) => term.Constant is { } constant
        ? Constant(-constant, term.Sort)
        : term with { Text = $"(- {term.Text})", Exact = term.Exact is { } exact ? $"(- {exact})" : null, IsNotNegative = false };

    /// <summary>The sum.</summary>
    public SmtTerm Add(SmtTerm a, SmtTerm b) =>
        a.Constant == 0 && b.Sort == SmtSort.Real ? b
        : b.Constant == 0 && a.Sort == SmtSort.Real ? a
        : Combine("+", a, b, Above(a.Magnitude + b.Magnitude), commutes: true, isNotNegative: a.IsNotNegative && b.IsNotNegative);

    /// <summary>The difference.</summary>
    public SmtTerm Subtract(SmtTerm a, SmtTerm b) =>
        b.Constant == 0 && a.Sort == SmtSort.Real ? a : Combine("-", a, b, Above(a.Magnitude + b.Magnitude), commutes: false);

    /// <summary>The product.</summary>
    public SmtTerm Multiply(SmtTerm a, SmtTerm b)
    {
        var scaled = IsScale(a.Constant) || IsScale(b.Constant);
        return Combine("*", a, b, Above(Product(a.Magnitude, b.Magnitude)), commutes: true, isExact: scaled, isNotNegative: a.Text == b.Text || (a.IsNotNegative && b.IsNotNegative));
    }

    /// <summary>The quotient; open where the divisor is 0.</summary>
    /// <param name="a">The dividend.</param>
    /// <param name="b">The divisor.</param>
    /// <param name="most">What is known otherwise of the quotient's absolute value, where it is finite.</param>
    public SmtTerm Divide(SmtTerm a, SmtTerm b, double most)
    {
        (a, b) = (AsReal(a), AsReal(b));
        if (reading == SmtReading.Apart)
            script.Assert($"(not (= {b.Text} 0.0))");
        var magnitude = b.Constant is { } constant and not 0 ? Above(a.Magnitude / Math.Abs(constant))
            : b.IsWhole ? a.Magnitude
            : Above(most);
        var zero = b.Constant is { } known ? known == 0 ? Always : null : $"(= {b.Text} 0.0)";
        return Result(
            $"(/ {a.Text} {b.Text})", SmtSort.Real, magnitude, isWhole: false, isExact: b.Constant == 1,
            SmtTerm.Either(Unbounded(a, b), zero), SmtTerm.Either(a.NaN, b.NaN));
    }

    /// <summary>The remainder with the divisor's sign; open where the divisor is 0.</summary>
    public SmtTerm Modulo(SmtTerm a, SmtTerm b)
    {
        if (!(b.Constant > 0 && b.Sort == SmtSort.Int))
            (a, b) = (script.Share(a), script.Share(b));
        var zero = b.Constant is { } known ? known == 0 ? Always : null : $"(= {b.Text} {(b.Sort == SmtSort.Int ? "0" : "0.0")})";
        var (loose, nan) = (SmtTerm.Either(Unbounded(a, b), zero), SmtTerm.Either(a.NaN, b.NaN));
        if (a.Sort == SmtSort.Int && b.Sort == SmtSort.Int)
        {
            var text = b.Constant > 0
                ? $"(mod {a.Text} {b.Text})"
                : $"(ite (> {b.Text} 0) (mod {a.Text} {b.Text}) (- (mod (- {a.Text}) (- {b.Text}))))";
            return Result(text, SmtSort.Int, b.Magnitude, isWhole: true, isExact: true, loose, nan);
        }

        (a, b) = (AsReal(a), AsReal(b));
        // The remainder is exact; what is added to it where the signs differ is rounded.
        var exact = $"(- {a.Text} (* {b.Text} (to_real (to_int (/ {a.Text} {b.Text})))))";
        var result = Result(exact, SmtSort.Real, b.Magnitude, a.IsWhole && b.IsWhole, isExact: a.IsWhole && b.IsWhole, loose, nan);
        if (result.Exact is not null && b.Constant > 0)
        {
            script.Assert($"(<= 0.0 {result.Text} {b.Text})");
            script.Assert($"(=> (>= {a.Text} 0.0) (= {result.Text} {exact}))");
        }

        return result;
    }

    /// <summary>A choice.</summary>
    public SmtTerm Choose(SmtTerm condition, SmtTerm then, SmtTerm otherwise)
    {
        if (then.Sort != otherwise.Sort)
            (then, otherwise) = (AsReal(then), AsReal(otherwise));
        if (then.Text == otherwise.Text && then.Open == otherwise.Open)
            return then;
        if (then.Infinite != otherwise.Infinite || then.Loose != otherwise.Loose || then.NaN != otherwise.NaN || (then.Exact ?? otherwise.Exact) is not null)
            condition = script.Share(condition);
        return new SmtTerm($"(ite {condition.Text} {Short(then).Text} {Short(otherwise).Text})", then.Sort)
        {
            Infinite = Both(then.Infinite, otherwise.Infinite),
            Loose = Both(then.Loose, otherwise.Loose),
            NaN = Both(then.NaN, otherwise.NaN),
            Exact = (then.Exact ?? otherwise.Exact) is null
                ? null
                : $"(ite {condition.Text} {then.Exact ?? then.Text} {otherwise.Exact ?? otherwise.Text})",
            IsNotNegative = then.IsNotNegative && otherwise.IsNotNegative,
            Magnitude = Math.Max(then.Magnitude, otherwise.Magnitude),
            IsWhole = then.IsWhole && otherwise.IsWhole,
        };

        string? Both(string? first, string? second) => first == second ? first : $"(ite {condition.Text} {first ?? "false"} {second ?? "false"})";
    }

    /// <summary>The lesser or the greater of two, which is exact; open where one of them is.</summary>
    public SmtTerm Extreme(SmtTerm a, SmtTerm b, bool isGreatest)
    {
        // What is greater than any number is never the least.
        var neutral = isGreatest ? double.NegativeInfinity : double.PositiveInfinity;
        if (a.Constant == neutral || b.Constant == neutral)
            return a.Constant == neutral ? b : a;
        if (a.Sort != b.Sort)
            (a, b) = (AsReal(a), AsReal(b));
        (a, b) = (script.Share(a), script.Share(b));
        var chosen = Choose(new SmtTerm($"({(isGreatest ? ">=" : "<=")} {a.Text} {b.Text})", SmtSort.Bool), a, b);
        return chosen with { Loose = SmtTerm.Either(a.Loose, b.Loose), NaN = SmtTerm.Either(a.NaN, b.NaN) };
    }

    /// <summary>The square root; open below zero.</summary>
    public SmtTerm SquareRoot(SmtTerm term)
    {
        term = script.Share(AsReal(term));
        var root = script.Share(new SmtTerm(RootOf(term.Text), SmtSort.Real));
        return Result(
            root.Text, SmtSort.Real, Above(Math.Sqrt(term.Magnitude)), isWhole: false, isExact: false,
            Unbounded(term), SmtTerm.Either(term.NaN, term.IsNotNegative ? null : $"(< {term.Text} 0.0)"), isNotNegative: true);
    }

    /// <summary>A number that is computed: its rounding, where results are rounded and this one may not be exact.</summary>
    public SmtTerm Result(string exact, SmtSort sort, double magnitude, bool isWhole, bool isExact, string? loose, string? nan, bool isNotNegative = false)
    {
        var plain = new SmtTerm(exact, sort) { Magnitude = magnitude, IsWhole = isWhole, IsNotNegative = isNotNegative };
        if (!Rounds)
            return plain;
        if (double.IsInfinity(magnitude))
            loose = Always;
        if (isExact || (isWhole && magnitude < MostExact) || loose == Always)
            return plain with { Loose = loose, NaN = nan };
        if (!_rounded.TryGetValue(exact, out var rounded))
        {
            var symbol = script.DeclareNew("r", sort, "rounded");
            var value = script.Share(plain);
            var error = ErrorOf(magnitude, sort);
            script.Assert($"(<= (- {value.Text} {error}) {symbol} (+ {value.Text} {error}))");
            if (isNotNegative)
                script.Assert($"(>= {symbol} 0{(sort == SmtSort.Int ? "" : ".0")})");
            _rounded.Add(exact, rounded = plain with { Text = symbol, Exact = value.Text });
        }

        return rounded with { Loose = loose, NaN = nan };
    }

    /// <summary>The same, and any number where it means nothing.</summary>
    public SmtTerm Tighten(SmtTerm term) => Rounds && SmtTerm.Either(term.Loose, term.NaN) is { } nothing
        ? Choose(
            new SmtTerm(nothing, SmtSort.Bool),
            new SmtTerm(script.DeclareNew("a", term.Sort, "any"), term.Sort),
            term with { Loose = null, NaN = null, Infinite = null })
        : term;

    /// <summary>
    /// A bound of what is computed, from the same operation on bounds: rounding is monotone. Infinite where it may overflow.
    /// </summary>
    public static double Above(double magnitude) => magnitude < double.MaxValue ? magnitude : double.PositiveInfinity;

    private SmtTerm Combine(string operation, SmtTerm a, SmtTerm b, double magnitude, bool commutes, bool isExact = false, bool isNotNegative = false)
    {
        if (a.Sort != b.Sort)
            (a, b) = (AsReal(a), AsReal(b));
        // What commutes is one term, whichever stands first.
        if (commutes && string.CompareOrdinal(a.Text, b.Text) > 0)
            (a, b) = (b, a);
        (a, b) = (Short(a), Short(b));
        return Result($"({operation} {a.Text} {b.Text})", a.Sort, magnitude, a.IsWhole && b.IsWhole, isExact, Unbounded(a, b), SmtTerm.Either(a.NaN, b.NaN), isNotNegative);
    }

    // What is computed from an infinity may be anything; from NaN it is NaN.
    private static string? Unbounded(params IEnumerable<SmtTerm> operands) =>
        SmtTerm.Either(operands.Select(operand => SmtTerm.Either(operand.Loose, operand.Infinite)));

    // Text that stands in text that stands in text grows with the square of its depth.
    private SmtTerm Short(SmtTerm term) => term.Text.Length > LongestTerm ? script.Share(term) : term;

    private string RootOf(string text)
    {
        if (!_rounded.TryGetValue("root " + text, out var root))
        {
            root = new SmtTerm(script.DeclareNew("s", SmtSort.Real, "a square root"), SmtSort.Real);
            script.Assert($"(>= {root.Text} 0.0)");
            script.Assert(Rounds ? $"(=> (>= {text} 0.0) (= (* {root.Text} {root.Text}) {text}))" : $"(= (* {root.Text} {root.Text}) {text})");
            _rounded.Add("root " + text, root);
        }

        return root.Text;
    }

    // A product with 1, 2, 4 … only changes the exponent.
    private static bool IsScale(double? constant) =>
        constant is { } value && Math.Abs(value) >= 1 && double.IsFinite(value) && Math.ScaleB(1, Math.ILogB(value)) == Math.Abs(value);

    private static double Product(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    private string ErrorOf(double magnitude, SmtSort sort)
    {
        var exponent = magnitude == 0 ? LeastExponent : Math.Max(Math.ILogB(magnitude) - 52, LeastExponent);
        return sort == SmtSort.Real
            ? script.PowerOfTwo(exponent)
            : SmtNumbers.Whole(Math.ScaleB(1, Math.Max(exponent, 0)));
    }
}
