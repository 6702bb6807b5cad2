namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A named unit and its exponent.</summary>
/// <param name="Name">The unit's name.</param>
/// <param name="Exponent">The exponent; negative where it divides.</param>
public sealed record UnitFactor(Identifier Name, int Exponent);
