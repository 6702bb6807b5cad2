namespace Espalier.Generators.Emission.Batches;

/// <summary>Where an element stands: known while compiling, or computed for each row.</summary>
/// <param name="Known">The index, unless it is computed.</param>
/// <param name="Node">What computes it, as whole numbers inside the vector; or null.</param>
internal readonly record struct LaneIndex(int Known, LaneNode? Node = null)
{
    /// <summary>What tells it from others.</summary>
    public string Key => Node is null ? Literals.Number(Known) : "n" + Literals.Number(Node.Number);
}
