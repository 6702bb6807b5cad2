namespace Espalier.Generators.Pipeline;

/// <summary>Numbers that are joined into sets (union and find, the smallest number of a set stands for it).</summary>
/// <param name="count">How many numbers there are, from 0.</param>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>What stands for the set of a number.</summary>
    public int Find(int number)
    {
        while (_parents[number] != number)
            number = _parents[number] = _parents[_parents[number]];
        return number;
    }

    /// <summary>Joins the sets of two numbers.</summary>
    public void Join(int first, int second)
    {
        var (a, b) = (Find(first), Find(second));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}
