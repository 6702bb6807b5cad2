namespace Espalier.Tests.Common.Programs;

/// <summary>Writes expressions that are well typed, at random, over the members of <see cref="ProgramWriter"/>'s world.</summary>
/// <param name="dice">The choices.</param>
internal sealed partial class ExpressionWriter(Dice dice)
{
    /// <summary>What may be read where an expression stands.</summary>
    private Reads _reads = Reads.State;

    private readonly List<(string Type, Reads Reads, string Text)> _remembered = [];

    /// <summary>A machine with the states a, b, c and d, or null.</summary>
    public string? Machine { get; set; }

    /// <summary>A real that the set derives, or null.</summary>
    public string? Local { get; set; }

    /// <summary>Begins a set: what the last one remembers may use names that this one has not.</summary>
    public void Forget() => _remembered.Clear();

    /// <summary>A real number.</summary>
    public string Real(Reads reads, int depth) => Within(reads, () => Real(depth));

    /// <summary>A predicate.</summary>
    public string Bool(Reads reads, int depth) => Within(reads, () => Bool(depth));

    /// <summary>A whole number.</summary>
    public string Int(Reads reads, int depth) => Within(reads, () => Int(depth));

    /// <summary>Three reals.</summary>
    public string Vector(Reads reads, int depth) => Within(reads, () => Vector(depth));

    /// <summary>Three bools.</summary>
    public string Mask(Reads reads, int depth) => Within(reads, () => Mask(depth));

    private string Within(Reads reads, Func<string> write)
    {
        var outer = _reads;
        _reads = reads;
        var text = write();
        _reads = outer;
        return text;
    }

    private bool Has(Reads reads) => _reads.HasFlag(reads);

    private string OneOf(params ReadOnlySpan<Func<string>> choices) => dice.Pick(choices)();

    private string Real(int depth) => depth <= 0 ? RealLeaf() : OneOf(
        RealLeaf,
        () => Int(depth - 1),
        () => $"({Real(depth - 1)} {dice.Pick("+", "-", "*", "/")} {Real(depth - 1)})",
        () => $"({Real(depth - 1)} {dice.Pick("+", "-")} {Real(depth - 1)} {dice.Pick("+", "-")} {Real(depth - 1)})",
        () => $"({Real(depth - 1)} % {Real(depth - 1)})",
        () => $"(1 / {Int(depth - 1)})",
        () => $"twist({Real(depth - 1)}, {Real(depth - 1)})",
        () => $"(-({Real(depth - 1)}))",
        () => $"(({Real(depth - 1)}) ^ 2)",
        () => $"({Real(depth - 1)} ^ ({Real(depth - 1)}))",
        () => $"{dice.Pick("abs", "sqrt", "exp", "log", "log1p", "sin", "cos", "tan", "asin", "acos", "tanh", "wrap")}({Real(depth - 1)})",
        () => $"{dice.Pick("min", "max", "atan2", "hypot")}({Real(depth - 1)}, {Real(depth - 1)})",
        () => $"{dice.Pick("min", "max")}({Real(depth - 1)}, {Real(depth - 1)}, {Real(depth - 1)})",
        () => $"clamp({Real(depth - 1)}, {dice.Real(-2, 0)}, {dice.Real(0, 2)})",
        () => $"(if {Bool(depth - 1)} then {Real(depth - 1)} else {Real(depth - 1)})",
        () => $"where({Bool(depth - 1)}, {Real(depth - 1)}, {Real(depth - 1)})",
        () => $"{dice.Pick("sum", "product", "mean", "min", "max", "norm", "norm1")}({Vector(depth - 1)})",
        () => $"{dice.Pick("sum", "norm", "max")}({Matrix(depth - 1)})",
        () => $"dot({Vector(depth - 1)}, {Vector(depth - 1)})",
        () => $"{Vector(depth - 1)}[{Index(depth - 1)}]",
        () => $"{Matrix(depth - 1)}[{Row(depth - 1)}, {dice.Whole(0, 2)}]",
        () => Tolerance(Real(depth - 1)),
        () => $"robustness({Bool(depth - 1)})",
        () => Past(depth) ?? RealLeaf(),
        () => Next(() => $"{Real(depth - 1)} + near") ?? RealLeaf());

    private string RealLeaf() => OneOf(
        () => dice.Real(-3, 3),
        () => "pi",
        () => dice.Pick("near", "wide", "free", "loose"),
        () => Has(Reads.Transition) ? "push" : "near",
        () => Has(Reads.Transition) ? dice.Pick("next.near", "next.free", "next.wide") : "wide",
        () => Has(Reads.Lets) ? dice.Pick("derived", "twice") : "wide",
        () => $"random({dice.Whole(0, 3)})",
        () => "place[0]",
        () => _reads == Reads.All && Local is not null ? Local : "near",
        Length,
        IntLeaf);

    // Of numbers with units a plain one.
    private string Length() => OneOf(
        () => "(far / 1<m>)",
        () => "((fast * 2<s> - far) / 0.5<m>)",
        () => "(hypot(far, 2<m>) / (1<m> + far))",
        () => $"(sqrt(far * far) * {dice.Real(-2, 2)}</m>)",
        () => $"(min(far, {dice.Real(0, 4)}<m>) / clamp(far, 1<m>, 2<m>))",
        () => Has(Reads.Transition) ? "((next.far - far) / (1<m/s> * 0.5<s>))" : "(fast ^ 2 / 1<m^2/s^2>)");

    private string Tolerance(string value) => OneOf(
        () => $"tolerance({value}, {dice.Real(-2, 0)}..{dice.Real(0, 2)})",
        () => $"tolerance({value}, 0..inf, {dice.Real(0, 2)})",
        () => $"tolerance({value}, -1..1, {dice.Pick("near", "free", "wide", "0", "1.5")}, {Shape()})",
        () => $"tolerance({value}, -1..1, 0.5, {dice.Pick("gaussian", "hyperbolic", "long_tail", "reciprocal", "tanh_squared")}, 0.{dice.Whole(1, 9)})");

    /// <summary>A shape of margins.</summary>
    public string Shape() => dice.Pick(
        "linear", "gaussian", "quadratic", "cosine", "hyperbolic", "long_tail", "reciprocal", "tanh_squared");

    private string Bool(int depth) => depth <= 0 ? BoolLeaf() : OneOf(
        BoolLeaf,
        () => $"({Real(depth - 1)} {dice.Pick("<", "<=", ">", ">=", "==", "!=")} {Real(depth - 1)})",
        () => $"({Real(depth - 1)} < {Real(depth - 1)} <= {Real(depth - 1)})",
        () => $"({Int(depth - 1)} == {Int(depth - 1)} == {Int(depth - 1)})",
        () => $"({Bool(depth - 1)} {dice.Pick("and", "or")} {Bool(depth - 1)})",
        () => $"({Bool(depth - 1)} and {Bool(depth - 1)} and {Bool(depth - 1)})",
        () => $"(not {Bool(depth - 1)})",
        () => $"({Bool(depth - 1)} implies {Bool(depth - 1)})",
        () => $"({Bool(depth - 1)} {dice.Pick("==", "!=")} {Bool(depth - 1)})",
        () => $"({Real(depth - 1)} in {dice.Real(-2, 0)}..{dice.Real(0, 2)})",
        () => $"({Int(depth - 1)} in {dice.Pick("small", "-3")}..{dice.Pick("large", "level", "4")})",
        () => $"(mood {dice.Pick("==", "!=")} {dice.Pick("calm", "glad", "wild")})",
        () => $"(mood in {Mask(depth - 1)})",
        () => Has(Reads.Transition) ? $"(gear in {Mask(depth - 1)})" : BoolLeaf(),
        () => $"{dice.Pick("any", "all")}({Mask(depth - 1)})",
        () => $"{Mask(depth - 1)}[{Index(depth - 1)}]",
        () => $"(if {Bool(depth - 1)} then {Bool(depth - 1)} else {Bool(depth - 1)})",
        () => PastBool(depth) ?? BoolLeaf(),
        () => Next(() => $"{Bool(depth - 1)} or on") ?? BoolLeaf());

    private string BoolLeaf() => OneOf(
        () => dice.Pick("on", "lit"),
        () => "wet",
        () => Has(Reads.Transition) ? dice.Pick("next.on", "(act == glad)", "(next.mood == mood)") : "on",
        () => Has(Reads.Transition) && Has(Reads.Lets) ? "moves" : "lit",
        () => Has(Reads.Transition) ? dice.Pick("terminated", "truncated") : "lit",
        () => $"mask[{dice.Whole(0, 2)}]",
        () => Has(Reads.Machines) && Machine is not null ? MachineTest(Machine) : "on",
        () => $"(near < {dice.Real(-1, 1)})");

    private string MachineTest(string machine)
    {
        var test = $"{machine} {dice.Pick("==", "!=")} {dice.Pick("a", "b", "c", "d")}";
        return Has(Reads.Transition) && dice.Chance(0.3) ? $"next({test})" : $"({test})";
    }

    private string Int(int depth) => depth <= 0 ? IntLeaf() : OneOf(
        IntLeaf,
        () => $"({Int(depth - 1)} {dice.Pick("+", "-", "*")} {Int(depth - 1)})",
        () => $"({Int(depth - 1)} % {dice.Pick("3", "-4", Int(depth - 1))})",
        () => $"(-({Int(depth - 1)}))",
        () => $"abs({Int(depth - 1)})",
        () => $"{dice.Pick("min", "max")}({Int(depth - 1)}, {Int(depth - 1)})",
        () => $"clamp({Int(depth - 1)}, -2, 5)",
        () => $"{dice.Pick("floor", "ceil", "round", "sign")}({Real(depth - 1)})",
        () => $"{dice.Pick("sum", "product", "min", "max", "norm1")}(counts)",
        () => $"count({Mask(depth - 1)})",
        () => $"counts[{Index(depth - 1)}]",
        () => $"(if {Bool(depth - 1)} then {Int(depth - 1)} else {Int(depth - 1)})",
        () => PastInt(depth) ?? IntLeaf(),
        () => Next(() => $"{Int(depth - 1)} + small") ?? IntLeaf());

    private string IntLeaf() => OneOf(
        () => dice.Whole(-5, 5),
        () => dice.Pick("small", "large", "whole", "level"),
        () => "huge",
        () => Has(Reads.Transition) ? dice.Pick("gear", "elapsed", "next.small") : "small",
        () => $"counts[{dice.Whole(0, 3)}]");

    private string Index(int depth) => dice.Chance(0.5) ? dice.Whole(0, 2) : $"({dice.Pick("small", "large")} + {Int(depth)})";

    private string Row(int depth) => dice.Chance(0.5) ? dice.Whole(0, 1) : $"({dice.Pick("small", "large")} + {Int(depth)})";

    private string Vector(int depth) => depth <= 0 ? VectorLeaf() : OneOf(
        VectorLeaf,
        () => $"[{Real(depth - 1)}, {Real(depth - 1)}, {Real(depth - 1)}]",
        () => $"({Vector(depth - 1)} {dice.Pick("+", "-", "*", "/", "%")} {Vector(depth - 1)})",
        () => $"({Real(depth - 1)} {dice.Pick("+", "-", "*", "/")} {Vector(depth - 1)})",
        () => $"(-({Vector(depth - 1)}))",
        () => $"({Vector(depth - 1)} ^ ({dice.Pick("2", "3", Real(0))}))",
        () => $"{dice.Pick("abs", "sqrt", "sin", "tanh", "wrap", "floor")}({Vector(depth - 1)})",
        () => $"{dice.Pick("min", "max", "hypot", "twist")}({Vector(depth - 1)}, {Real(depth - 1)})",
        () => $"where({Mask(depth - 1)}, {Vector(depth - 1)}, {Vector(depth - 1)})",
        () => $"(if {Bool(depth - 1)} then {Vector(depth - 1)} else {Vector(depth - 1)})",
        () => $"{Matrix(depth - 1)}[{Row(depth - 1)}]",
        () => $"{Matrix(depth - 1)}[{dice.Whole(0, 1)}, 0..3]",
        () => $"tolerance({Vector(depth - 1)}, -1..1, {dice.Real(0, 2)})",
        () => PastVector(depth) ?? VectorLeaf(),
        () => Next(() => $"{Vector(depth - 1)} - place") ?? VectorLeaf());

    private string VectorLeaf() => OneOf(
        () => dice.Pick("place", "speed"),
        () => Has(Reads.Lets) ? "mixed" : "speed",
        () => Has(Reads.Transition) ? dice.Pick("next.place", "pull") : "place",
        () => $"[{dice.Real(-1, 1)}, {dice.Real(-1, 1)}, {dice.Real(-1, 1)}]",
        () => $"sides[{dice.Whole(0, 1)}]",
        () => "counts[1..4]");

    private string Mask(int depth) => depth <= 0 ? MaskLeaf() : OneOf(
        MaskLeaf,
        () => $"[{Bool(depth - 1)}, {Bool(depth - 1)}, {Bool(depth - 1)}]",
        () => $"({Vector(depth - 1)} {dice.Pick("<", "<=", ">", ">=", "==", "!=")} {dice.Pick(Vector(depth - 1), Real(depth - 1))})",
        () => $"({Mask(depth - 1)} {dice.Pick("and", "or")} {Mask(depth - 1)})",
        () => $"(not {Mask(depth - 1)})",
        () => $"({Vector(depth - 1)} in -1..{dice.Real(0, 2)})",
        () => $"(if {Bool(depth - 1)} then {Mask(depth - 1)} else {Mask(depth - 1)})");

    private string MaskLeaf() => OneOf(() => "mask", () => Has(Reads.Transition) ? "next.mask" : "mask", () => "[true, on, lit]");

    private string Matrix(int depth) => depth <= 0 ? "sides" : OneOf(
        () => "sides",
        () => Has(Reads.Transition) ? "next.sides" : "sides",
        () => $"[{Vector(depth - 1)}, {Vector(depth - 1)}]",
        () => $"({Matrix(depth - 1)} {dice.Pick("+", "-", "*")} {dice.Pick(Real(depth - 1), Vector(depth - 1), "sides")})",
        () => $"abs({Matrix(depth - 1)})",
        () => $"(sides - {Vector(depth - 1)})[.., 0..3]");

    /// <summary>The same read after the step; null where that may not be asked.</summary>
    private string? Next(Func<string> write) => Has(Reads.Transition)
        ? $"next({Within(_reads & (Reads.Lets | Reads.Machines), write)})"
        : null;

    private string? Past(int depth) => Remember("real", () => OneOf(
        () => $"{dice.Pick("initial", "prev", "total", "peak", "low")}({Real(depth - 1)})",
        () => $"prev({Real(depth - 1)}, {dice.Real(-1, 1)})"));

    private string? PastInt(int depth) => Remember("int", () => OneOf(
        () => $"{dice.Pick("since", "times")}({Happening(depth - 1)})",
        () => $"{dice.Pick("initial", "prev", "total", "peak", "low")}({Int(depth - 1)})"));

    private string? PastBool(int depth) => Remember("bool", () => OneOf(
        () => $"{dice.Pick("once", "always", "prev", "initial")}({Happening(depth - 1)})",
        () => $"within({Happening(depth - 1)}, {dice.Whole(1, 4)} steps)"));

    private string? PastVector(int depth) => Remember("vector", () => $"{dice.Pick("initial", "prev")}({Vector(depth - 1)})");

    // What ends the episode is known to some lines and not to others: what remembers it needs to be written often.
    private string Happening(int depth) =>
        Has(Reads.Transition) && dice.Chance(0.2) ? dice.Pick("terminated", "truncated", "not terminated") : Bool(depth);

    /// <summary>An operator about the past, null where none may be read: in some cases one that the set has already.</summary>
    private string? Remember(string type, Func<string> write)
    {
        if (!Has(Reads.Past))
            return null;
        if (dice.Chance(0.3) && _remembered.FindAll(past => past.Type == type && _reads.HasFlag(past.Reads)) is { Count: > 0 } known)
            return known[dice.Below(known.Count)].Text;
        var text = write();
        _remembered.Add((type, _reads, text));
        return text;
    }
}
