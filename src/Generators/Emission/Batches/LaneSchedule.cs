using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// Which values of a batch have a variable, what it is called, and how the whole is cut into methods that the JIT can handle.
/// What is used once and short stands where it is used; what a later part needs of an earlier one is handed on in memory, but for columns,
/// which are read again.
/// </summary>
internal sealed class LaneSchedule
{
    private const int LongestInline = 60;

    // The JIT keeps track of no more than 1,024 variables in a method, of which inlined methods need some too.
    private const int MostInPart = 256;

    private readonly Dictionary<LaneNode, string> _names = [];
    private readonly Dictionary<LaneNode, int> _partOf = [];
    private readonly Dictionary<LaneNode, int> _slots = [];
    private readonly Dictionary<(bool, int), string> _columns = [];
    private readonly List<string> _slotNames = [];
    private readonly List<LaneNode> _slotNodes = [];
    private readonly NameScope _scope;
    private readonly List<LanePart> _parts = [];

    /// <summary>Cuts a graph into parts.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="taken">Names that no variable can have.</param>
    public LaneSchedule(LaneGraph graph, IEnumerable<string> taken)
    {
        var uses = CountUses(graph);
        _scope = new NameScope(taken);
        NameAll(graph, uses);
        Cut(graph, uses);
    }

    /// <summary>The parts, at least one.</summary>
    public IReadOnlyList<LanePart> Parts => _parts;

    /// <summary>How many values are handed on.</summary>
    public int Slots => _slots.Count;

    /// <summary>The variable that holds a value, or null.</summary>
    public string? NameOf(LaneNode node) => _names.TryGetValue(node, out var name) ? name : null;

    /// <summary>The variable that refers to a column's first entry.</summary>
    public string NameOf(BatchColumn column)
    {
        if (!_columns.TryGetValue(column.Key, out var name))
            _columns[column.Key] = name = _scope.Claim(CamelCaseOf(column.Label) + "Column");
        return name;
    }

    /// <summary>The variable that refers to the first place of a value that is handed on.</summary>
    public string NameOfSlot(int slot) => _slotNames[slot];

    /// <summary>Whether words are handed on there, and no numbers.</summary>
    public bool IsWord(int slot) => _slotNodes[slot].IsWord;

    /// <summary>Where a value is handed on; null where only the part that computes it uses it.</summary>
    public int? SlotOf(LaneNode node) => _slots.TryGetValue(node, out var slot) ? slot : null;

    // From the end: what nothing uses is not computed.
    private static Dictionary<LaneNode, int> CountUses(LaneGraph graph)
    {
        var uses = new Dictionary<LaneNode, int>();
        for (var i = graph.Steps.Count - 1; i >= 0; i--)
        {
            var step = graph.Steps[i];
            if (step.Node is { } node && !uses.ContainsKey(node))
            {
                if (!node.HasEffects)
                    continue;
                uses[node] = 1;
            }

            foreach (var argument in step.Arguments)
                uses[argument] = uses.TryGetValue(argument, out var count) ? count + 1 : 1;
        }

        return uses;
    }

    private void NameAll(LaneGraph graph, Dictionary<LaneNode, int> uses)
    {
        var lengths = new Dictionary<LaneNode, int>();
        var unnamed = 0;
        var holds = !uses.Keys.Any(IsElementary);
        foreach (var node in graph.Steps.Select(step => step.Node).OfType<LaneNode>().Where(uses.ContainsKey))
        {
            var length = node.Text.Length + node.After.Length + node.Arguments.Sum(argument => lengths[argument] + 2);
            lengths[node] = length;
            var isWrittenInPlace = node.Form == LaneForm.Constant
                ? !holds || !IsWorthHolding(node, uses[node])
                : uses[node] == 1 && IsReadInPlace(node, length);
            if (isWrittenInPlace)
                continue;
            var name = _scope.Claim(
                node.Value is { } number ? NameOf(number)
                : node.Hint is { } hint ? CamelCaseOf(hint)
                : "t" + Literals.Number(unnamed++));
            _names[node] = NameScope.Escape(name);
            lengths[node] = name.Length;
        }
    }

    // Calls of these remain, and no vector stays in its register through a call.
    private static bool IsElementary(LaneNode node) =>
        node.Text.StartsWith(Contract.Elementary, StringComparison.Ordinal) || node.Text.StartsWith(Contract.Tolerance, StringComparison.Ordinal);

    // Zero is no slower to make than to keep, and what is used once is read where it is used.
    private static bool IsWorthHolding(LaneNode constant, int uses) => constant.Value is not (null or 0) && uses > 1;

    // The JIT makes one instruction of a truth value and its negation only where the one stands in the other.
    private static bool IsReadInPlace(LaneNode node, int length) =>
        node.Hint is null ? length <= LongestInline : node is { Form: LaneForm.Column, Column.StoredAs: "bool" };

    private static string NameOf(double number)
    {
        var text = Literals.Real(number).Replace("double.", "");
        if (text.EndsWith(".0", StringComparison.Ordinal))
            text = text.Substring(0, text.Length - 2);
        return "k" + text.Replace('.', '_').Replace('-', 'm').Replace("+", "");
    }

    private static string CamelCaseOf(string hint)
    {
        var pascal = PascalCase.Of(hint);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    private void Cut(LaneGraph graph, Dictionary<LaneNode, int> uses)
    {
        var part = NewPart();
        var cost = 0;
        foreach (var step in graph.Steps)
        {
            if (step.Node is { } node && (!uses.ContainsKey(node) || !_names.ContainsKey(node) || node.Form is LaneForm.Constant or LaneForm.Uniform))
                continue;
            var own = step.IsComment ? 0 : CostOf(step);
            if (cost + own > MostInPart && cost > 0 && !step.IsComment)
            {
                part = NewPart();
                cost = 0;
            }

            cost += own;
            Place(step, part);
        }
    }

    private int CostOf(LaneStep step) => (step.Node?.Cost ?? 1) + (step.Arguments)
        .Where(argument => !_names.ContainsKey(argument)).Sum(CostOfInlined);

    private int CostOfInlined(LaneNode node) =>
        node.Cost + node.Arguments.Where(argument => !_names.ContainsKey(argument)).Sum(CostOfInlined);

    private LanePart NewPart()
    {
        _parts.Add(new LanePart(_parts.Count));
        return _parts[_parts.Count - 1];
    }

    private void Place(LaneStep step, LanePart part)
    {
        // A column is read where it is first used, and in every part that uses it.
        if (step.Node is { Form: LaneForm.Column })
            return;
        if (!step.IsComment)
        {
            foreach (var argument in step.Arguments)
                Use(argument, step, part);
        }

        if (step.Column is { } written)
            part.Add(written, isGathered: false);
        if (step.Node is { } node)
        {
            _partOf[node] = part.Number;
            if (node.Column is { } column)
                part.Add(column, isGathered: true);
        }

        part.Steps.Add(step);
    }

    private void Use(LaneNode node, LaneStep step, LanePart part)
    {
        if (node.Form is LaneForm.Constant or LaneForm.Uniform)
        {
            if (!_names.ContainsKey(node))
                return;
            if (!part.Uniforms.Contains(node))
                part.Uniforms.Add(node);
            return;
        }

        if (!_names.ContainsKey(node))
        {
            if (node.Column is { } read)
                part.Add(read, isGathered: node.Form == LaneForm.Call);
            foreach (var argument in node.Arguments)
                Use(argument, step, part);
            return;
        }

        if (node.Form == LaneForm.Column)
        {
            part.Add(node.Column!, isGathered: false);
            Receive(node, step, part);
        }
        else if (_partOf[node] != part.Number)
        {
            if (!_slots.ContainsKey(node))
            {
                _slots[node] = _slots.Count;
                _slotNodes.Add(node);
                _slotNames.Add(_scope.Claim(_names[node].TrimStart('@') + "Shared"));
            }

            Receive(node, step, part);
        }
    }

    private static void Receive(LaneNode node, LaneStep step, LanePart part)
    {
        if (!part.Known.Add(node))
            return;
        if (!part.Received.TryGetValue(step, out var received))
            part.Received[step] = received = [];
        received.Add(node);
    }
}
