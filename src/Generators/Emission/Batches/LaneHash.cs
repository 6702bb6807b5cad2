using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Batches;

/// <summary>The hash of what is observed of a state, as <c>FixedHash</c> computes it of a row.</summary>
/// <param name="graph">Takes the values.</param>
/// <param name="layout">Where variables are read.</param>
/// <param name="world">The world.</param>
internal sealed class LaneHash(LaneGraph graph, ColumnLayout layout, WorldModel world)
{
    private const int BytesAtOnce = 8;

    /// <summary>Emits the hash of a state.</summary>
    /// <param name="source">Which of the two states.</param>
    /// <param name="hashReal">What is hashed of a real number of the given range.</param>
    public LaneNode Of(VariableSource source, Func<LaneNode, ElementRange, LaneNode> hashReal)
    {
        var hash = graph.Constant("default");
        foreach (var word in world.State.Where(member => !member.IsHidden).SelectMany(WordsOf))
            hash = graph.CallWith("Hash(", "", 16, hash, word);
        return hash;

        IEnumerable<LaneNode> WordsOf(VariableModel member)
        {
            var first = layout.Find(source, member.Name);
            if (member.Type.Scalar is BoolType)
                return member.Type.IsShaped ? BytesOf(first, member.Type.Count) : [ByteOf(first, 0)];
            return Enumerable.Range(0, member.Type.Count).Select(place => member.Type.Scalar is RealType
                ? hashReal(graph.Read(first.Element(place)), RangeOf(member.Type, place))
                : graph.ReadWords(first.Element(place)));
        }
    }

    private IEnumerable<LaneNode> BytesOf(BatchColumn first, int count)
    {
        for (var start = 0; start < count; start += BytesAtOnce)
        {
            var at = start;
            yield return Enumerable.Range(0, Math.Min(BytesAtOnce, count - start))
                .Select(place => ByteOf(first.Element(at + place), place))
                .Aggregate((left, right) => graph.Infix(left, "|", right));
        }
    }

    private LaneNode ByteOf(BatchColumn column, int place) =>
        graph.CallWith("ToByte(", ", " + Literals.Number(place), 2, graph.Read(column));

    private static ElementRange RangeOf(DslType type, int place) => type switch
    {
        VectorType { Ranges.Count: > 0 } vector => vector.Ranges[place],
        _ => type.Scalar is RealType { Low: var low, High: var high } ? new(low, high) : default,
    };
}
