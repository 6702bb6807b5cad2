namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What the nodes of a formula may be under some assumptions, and what of it is still to be followed up.</summary>
internal sealed class Readings
{
    private readonly ValueRange[] _ranges;
    private readonly int[] _changed;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private int _time = 1;

    /// <summary>At the beginning nothing is known of a node but its kind.</summary>
    public Readings(Formula formula)
    {
        var count = formula.Nodes.Length;
        _ranges = new ValueRange[count];
        _changed = new int[count];
        _forward = new int[count];
        _backward = new int[count];
        for (var i = 0; i < count; i++)
            _ranges[i] = formula.Nodes[i].Kind;
    }

    private Readings(Readings other)
    {
        _ranges = (ValueRange[])other._ranges.Clone();
        _changed = (int[])other._changed.Clone();
        _forward = (int[])other._forward.Clone();
        _backward = (int[])other._backward.Clone();
        _time = other._time;
        IsImpossible = other.IsImpossible;
    }

    /// <summary>The assumptions contradict each other.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>What a node may be.</summary>
    public ValueRange this[int node] => _ranges[node];

    /// <summary>There is nothing that the assumptions hold of.</summary>
    public void Fail() => IsImpossible = true;

    /// <summary>The same, to be changed on its own.</summary>
    public Readings Copy() => new(this);

    /// <summary>Takes away what a node cannot be.</summary>
    public void Restrict(int node, ValueRange range)
    {
        var both = _ranges[node].Intersect(range);
        if (both == _ranges[node])
            return;
        _ranges[node] = both;
        _changed[node] = ++_time;
        IsImpossible |= both.IsEmpty;
    }

    /// <summary>Whether something has changed from which the node is computed since this was last asked.</summary>
    public bool TakeForward(int node, int[] operands)
    {
        var isDue = _forward[node] == 0 || IsNewer(operands, _forward[node]);
        _forward[node] = _time;
        return isDue;
    }

    /// <summary>Whether something has changed from which it may follow what its operands are since this was last asked.</summary>
    public bool TakeBackward(int node, int[] operands)
    {
        var isDue = _changed[node] > _backward[node] || IsNewer(operands, _backward[node]);
        _backward[node] = _time;
        return isDue;
    }

    /// <summary>What is known now follows from the operands alone: there is nothing to follow up.</summary>
    public void Settle()
    {
        for (var i = 0; i < _backward.Length; i++)
            _backward[i] = _time;
    }

    private bool IsNewer(int[] operands, int time)
    {
        foreach (var operand in operands)
        {
            if (_changed[operand] > time)
                return true;
        }

        return false;
    }
}
