namespace Espalier.Generators.Emission.Batches;

/// <summary>Where an element stands in a vector or a matrix.</summary>
/// <param name="Row">The row of a matrix; null in a vector.</param>
/// <param name="Index">The index in a vector, or the column of a matrix.</param>
internal readonly record struct LanePosition(LaneIndex? Row, LaneIndex Index)
{
    /// <summary>What tells it from others.</summary>
    public string Key => $"{Row?.Key},{Index.Key}";
}
