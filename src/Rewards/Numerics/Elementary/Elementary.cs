namespace Espalier.Rewards.Numerics;

/// <summary>
/// The elementary functions of the language, in double precision, within 2 units in the last place. Of a number and of every
/// lane of a vector they give the same bits, on every machine and at every vector width: one sequence of additions,
/// multiplications, divisions and square roots, none of them fused, and where cases differ all are computed and one is chosen.
/// The approximations are those of fdlibm (Sun Microsystems 1993), where nothing else is said. Nothing here throws.
/// </summary>
public static partial class Elementary
{
}
