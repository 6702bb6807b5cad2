using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>A function of the language.</summary>
/// <param name="Function">The function.</param>
/// <param name="Shape">What it takes and gives.</param>
/// <param name="Usage">An example of a call.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Units">What it makes of units.</param>
internal sealed record FunctionSignature(
    Function Function, FunctionShape Shape, string Usage, int Least, int Most, UnitRule Units = UnitRule.Plain)
{
    private static readonly Dictionary<string, FunctionSignature> _byName = new()
    {
        ["abs"] = new(Function.Abs, FunctionShape.SameKind, "abs(x)", 1, 1, UnitRule.Keep),
        ["min"] = new(Function.Min, FunctionShape.SameKind, "min(a, b)", 2, int.MaxValue, UnitRule.Keep),
        ["max"] = new(Function.Max, FunctionShape.SameKind, "max(a, b)", 2, int.MaxValue, UnitRule.Keep),
        ["clamp"] = new(Function.Clamp, FunctionShape.SameKind, "clamp(x, low, high)", 3, 3, UnitRule.Keep),
        ["floor"] = new(Function.Floor, FunctionShape.Whole, "floor(x)", 1, 1),
        ["ceil"] = new(Function.Ceil, FunctionShape.Whole, "ceil(x)", 1, 1),
        ["round"] = new(Function.Round, FunctionShape.Whole, "round(x)", 1, 1),
        ["sign"] = new(Function.Sign, FunctionShape.Whole, "sign(x)", 1, 1, UnitRule.Drop),
        ["sqrt"] = new(Function.Sqrt, FunctionShape.Real, "sqrt(x)", 1, 1, UnitRule.Root),
        ["exp"] = new(Function.Exp, FunctionShape.Real, "exp(x)", 1, 1),
        ["log"] = new(Function.Log, FunctionShape.Real, "log(x)", 1, 1),
        ["log1p"] = new(Function.Log1P, FunctionShape.Real, "log1p(x)", 1, 1),
        ["sin"] = new(Function.Sin, FunctionShape.Real, "sin(x)", 1, 1),
        ["cos"] = new(Function.Cos, FunctionShape.Real, "cos(x)", 1, 1),
        ["tan"] = new(Function.Tan, FunctionShape.Real, "tan(x)", 1, 1),
        ["asin"] = new(Function.Asin, FunctionShape.Real, "asin(x)", 1, 1),
        ["acos"] = new(Function.Acos, FunctionShape.Real, "acos(x)", 1, 1),
        ["atan2"] = new(Function.Atan2, FunctionShape.Real, "atan2(y, x)", 2, 2, UnitRule.Drop),
        ["tanh"] = new(Function.Tanh, FunctionShape.Real, "tanh(x)", 1, 1),
        ["hypot"] = new(Function.Hypot, FunctionShape.Real, "hypot(x, y)", 2, 2, UnitRule.Keep),
        ["wrap"] = new(Function.Wrap, FunctionShape.Real, "wrap(angle)", 1, 1),
        ["sum"] = new(Function.Sum, FunctionShape.ReduceNumbers, "sum(v)", 1, 1, UnitRule.Keep),
        ["product"] = new(Function.Product, FunctionShape.ReduceNumbers, "product(v)", 1, 1, UnitRule.Multiply),
        ["mean"] = new(Function.Mean, FunctionShape.ReduceToReal, "mean(v)", 1, 1, UnitRule.Keep),
        ["norm"] = new(Function.Norm, FunctionShape.ReduceToReal, "norm(v)", 1, 1, UnitRule.Keep),
        ["norm1"] = new(Function.Norm1, FunctionShape.ReduceNumbers, "norm1(v)", 1, 1, UnitRule.Keep),
        ["dot"] = new(Function.Dot, FunctionShape.ReduceNumbers, "dot(v, w)", 2, 2, UnitRule.Multiply),
        ["any"] = new(Function.Any, FunctionShape.ReduceBools, "any(v)", 1, 1),
        ["all"] = new(Function.All, FunctionShape.ReduceBools, "all(v)", 1, 1),
        ["count"] = new(Function.Count, FunctionShape.CountBools, "count(v)", 1, 1),
        ["random"] = new(Function.Random, FunctionShape.Random, "random(1)", 1, 1),
    };

    /// <summary><c>min(v)</c>: the least element of a vector.</summary>
    public static FunctionSignature LeastElement { get; } = new(Function.MinOf, FunctionShape.ReduceNumbers, "min(v)", 1, 1, UnitRule.Keep);

    /// <summary><c>max(v)</c>: the greatest element of a vector.</summary>
    public static FunctionSignature GreatestElement { get; } = new(Function.MaxOf, FunctionShape.ReduceNumbers, "max(v)", 1, 1, UnitRule.Keep);

    /// <summary>All names that can be called.</summary>
    public static IEnumerable<string> Names => _byName.Keys.Concat(["next", "where"]);

    /// <summary>Whether vectors are what it takes.</summary>
    public bool TakesVector =>
        Shape is FunctionShape.ReduceNumbers or FunctionShape.ReduceToReal or FunctionShape.ReduceBools or FunctionShape.CountBools;

    /// <summary>The function of a name, or null.</summary>
    public static FunctionSignature? Find(string name) => _byName.TryGetValue(name, out var signature) ? signature : null;
}
