namespace Espalier.Dsl.Binding.Model;

/// <summary>A dimension: a product of powers of base units.</summary>
/// <param name="Powers">The powers, ordered by name, none with exponent 0.</param>
public readonly record struct Unit(EquatableArray<UnitPower> Powers)
{
    /// <summary>No dimension: a plain number.</summary>
    public static Unit None => default;

    /// <summary>It is a plain number.</summary>
    public bool IsNone => Powers.Count == 0;
}
