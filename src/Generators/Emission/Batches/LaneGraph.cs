using System.Collections.Immutable;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// What a batch computes for some rows at once, in its order: values, of which equal ones are one, and statements that use
/// them. Nothing branches, so that any of them may be computed wherever it is first needed.
/// </summary>
internal sealed class LaneGraph
{
    private readonly Dictionary<string, LaneNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<LaneStep> _steps = [];
    private int _count;

    /// <summary>The number of values.</summary>
    public int Count => _count;

    /// <summary>Values and statements, in the order in which they are first needed.</summary>
    public IReadOnlyList<LaneStep> Steps => _steps;

    /// <summary>A number, the same in all rows.</summary>
    public LaneNode Number(double value) => Node(LaneForm.Constant, $"Create({Literals.Real(value)})", [], value: value);

    /// <summary>A truth value, the same in all rows.</summary>
    public LaneNode Flag(bool value) => Node(LaneForm.Constant, $"All({Literals.Flag(value)})", []);

    /// <summary>C# that is the same wherever it stands.</summary>
    public LaneNode Constant(string text) => Node(LaneForm.Constant, text, []);

    /// <summary>C# that is computed once, before the first row.</summary>
    public LaneNode Uniform(string hint, string text) => Named(Node(LaneForm.Uniform, text, []), hint);

    /// <summary>Numbers or truth values of a column.</summary>
    public LaneNode Read(BatchColumn column) => Named(Node(LaneForm.Column, "Read(ref ", [], column: column), column.Label);

    /// <summary>The same without a variable of its own.</summary>
    public LaneNode ReadInPlace(BatchColumn column) => Node(LaneForm.Column, "Read(ref ", [], column: column);

    /// <summary>Whole numbers of a column as 64 bits.</summary>
    public LaneNode ReadWords(BatchColumn column) => Node(LaneForm.Column, "ReadWords(ref ", [], column: column);

    /// <summary>An operator between values.</summary>
    public LaneNode Infix(LaneNode left, string symbol, LaneNode right) => Node(LaneForm.Infix, symbol, [left, right]);

    /// <summary>A number added to 0: the same, but for −0, which becomes 0.</summary>
    public LaneNode FromZero(LaneNode value) => value.IsNeverNegative ? value : Infix(Number(0), "+", value);

    /// <summary>Both hold.</summary>
    public LaneNode And(LaneNode left, LaneNode right) =>
        left == Flag(true) ? right
        : right == Flag(true) || left == Flag(false) ? left
        : right == Flag(false) ? right
        : Infix(left, "&", right);

    /// <summary>One holds.</summary>
    public LaneNode Or(LaneNode left, LaneNode right) =>
        left == Flag(false) ? right
        : right == Flag(false) || left == Flag(true) ? left
        : right == Flag(true) ? right
        : Infix(left, "|", right);

    /// <summary>It does not hold.</summary>
    public LaneNode Not(LaneNode operand) =>
        operand == Flag(true) ? Flag(false)
        : operand == Flag(false) ? Flag(true)
        : Prefix("~", operand);

    /// <summary>An operator before a value.</summary>
    public LaneNode Prefix(string symbol, LaneNode operand) => Node(LaneForm.Prefix, symbol, [operand]);

    /// <summary>
    /// A comparison. Two numbers are compared here and now: where there is AVX-512, .NET 10.0 gives a wrong mask for a
    /// comparison of constants beside others.
    /// </summary>
    public LaneNode Compare(string method, LaneNode left, LaneNode right) => (left.Value, right.Value) is ({ } a, { } b)
        ? Flag(method switch
        {
            "LessThan" => a < b,
            "LessThanOrEqual" => a <= b,
            "GreaterThan" => a > b,
            "GreaterThanOrEqual" => a >= b,
            "AreEqual" => a == b,
            _ => throw new NotSupportedException($"{method} is no comparison."),
        })
        : Call(method, left, right);

    /// <summary>A call of a method.</summary>
    public LaneNode Call(string method, params ImmutableArray<LaneNode> arguments) => Node(LaneForm.Call, method + "(", arguments);

    /// <summary>A call of a method with arguments behind its values, or with a table or a column before them.</summary>
    /// <param name="text">The method, its bracket and its first arguments, a comma at the end.</param>
    /// <param name="after">The last arguments.</param>
    /// <param name="cost">How many operations it is.</param>
    /// <param name="arguments">The values.</param>
    public LaneNode CallWith(string text, string after, int cost, params ImmutableArray<LaneNode> arguments) =>
        Node(LaneForm.Call, text, arguments, after, cost: cost);

    /// <summary>A call that has effects: it is made once for all rows, where it stands.</summary>
    public LaneNode CallOnce(string text, string hint, int cost, params ImmutableArray<LaneNode> arguments)
    {
        var node = new LaneNode(_count++, LaneForm.Call, text, arguments) { HasEffects = true, Cost = cost, Hint = hint };
        _steps.Add(new LaneStep(node, "", []));
        return node;
    }

    /// <summary>Elements that indices choose.</summary>
    /// <param name="first">The column of element 0.</param>
    /// <param name="index">The indices, inside the vector.</param>
    public LaneNode Gather(BatchColumn first, LaneNode index) => Node(LaneForm.Call, "Gather(ref ", [index], column: first, cost: 8);

    /// <summary>The one value where a mask is set, and the other elsewhere.</summary>
    public LaneNode Select(LaneNode mask, LaneNode then, LaneNode otherwise) =>
        mask == Flag(true) ? then
        : mask == Flag(false) ? otherwise
        : Call("ConditionalSelect", mask, then, otherwise);

    /// <summary>A value under a name that tells what it is; the first one that it is given remains.</summary>
    public static LaneNode Named(LaneNode node, string hint)
    {
        if (node.Form != LaneForm.Constant)
            node.Hint ??= hint;
        return node;
    }

    /// <summary>Writes a value into a column that a batch remembers.</summary>
    public void Store(BatchColumn column, LaneNode value) =>
        _steps.Add(new LaneStep(null, "Write({0}, ref {column}, row);", [value], column));

    /// <summary>A comment before what follows.</summary>
    public void Comment(string text) => _steps.Add(new LaneStep(null, "// " + Literals.OneLine(text), []));

    /// <summary>A statement, with <c>{0}</c>, <c>{1}</c> … in the places of values.</summary>
    public void Do(string statement, params ImmutableArray<LaneNode> arguments) => _steps.Add(new LaneStep(null, statement, arguments));

    private LaneNode Node(
        LaneForm form, string text, ImmutableArray<LaneNode> arguments, string after = "", BatchColumn? column = null, int cost = 1,
        double? value = null)
    {
        var key = LaneNode.KeyOf(form, text, arguments, after, column);
        if (_nodes.TryGetValue(key, out var known))
            return known;
        var node = new LaneNode(_count++, form, text, arguments) { After = after, Column = column, Cost = cost, Value = value };
        _nodes[key] = node;
        _steps.Add(new LaneStep(node, "", []));
        return node;
    }
}
