using Espalier.Generators.Emission.Expressions;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// A value of the language in a batch. Whatever it is in C#, a lane holds it as a double, and a truth value as a mask. Where scalar
/// code computes with whole numbers, which have one zero and no rounding, a lane has the same zero, and is exact.
/// </summary>
/// <param name="Node">What computes it.</param>
/// <param name="IsWhole">Scalar code computes it as a whole number.</param>
/// <param name="Range">Where a whole number lies, as far as the declared ranges tell.</param>
internal readonly record struct LaneValue(LaneNode Node, bool IsWhole, Interval Range)
{
    /// <summary>A real number, a truth value, or a member of an enum.</summary>
    public static LaneValue Of(LaneNode node) => new(node, false, Interval.All);
}
