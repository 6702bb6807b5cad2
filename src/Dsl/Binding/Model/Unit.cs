using System.Globalization;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A dimension: a product of powers of base units.</summary>
/// <param name="Powers">The powers, ordered by name, none with exponent 0.</param>
public readonly record struct Unit(EquatableArray<UnitPower> Powers)
{
    /// <summary>No dimension: a plain number.</summary>
    public static Unit None => default;

    /// <summary>It is a plain number.</summary>
    public bool IsNone => Powers.Count == 0;

    /// <summary>A base unit.</summary>
    public static Unit Of(string name) => new([new UnitPower(name, 1)]);

    /// <summary>The unit of a product.</summary>
    public Unit Times(Unit other) => Combine(other, 1);

    /// <summary>The unit of a quotient.</summary>
    public Unit Over(Unit other) => Combine(other, -1);

    /// <summary>The unit of a power; null where an exponent would not be whole.</summary>
    public Unit? Power(double exponent)
    {
        var powers = new List<UnitPower>(Powers.Count);
        foreach (var power in Powers)
        {
            var product = power.Exponent * exponent;
            if (Math.Floor(product) != product || Math.Abs(product) > int.MaxValue)
                return null;
            if (product != 0)
                powers.Add(power with { Exponent = (int)product });
        }

        return new Unit(powers.ToEquatable());
    }

    /// <summary>As the language writes it between angle brackets: <c>kg*m/s^2</c>; a plain number is <c>1</c>.</summary>
    public override string ToString()
    {
        var above = string.Join("*", Powers.Where(power => power.Exponent > 0).Select(power => Format(power.Name, power.Exponent)));
        var below = string.Concat(Powers.Where(power => power.Exponent < 0).Select(power => "/" + Format(power.Name, -(long)power.Exponent)));
        return (above.Length == 0 ? "1" : above) + below;
    }

    private static string Format(string name, long exponent) =>
        exponent == 1 ? name : string.Format(CultureInfo.InvariantCulture, "{0}^{1}", name, exponent);

    private Unit Combine(Unit other, int sign)
    {
        if (other.IsNone)
            return this;
        var exponents = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var power in Powers)
            exponents[power.Name] = power.Exponent;
        foreach (var power in other.Powers)
            exponents[power.Name] = (exponents.TryGetValue(power.Name, out var own) ? own : 0) + (sign * (long)power.Exponent);
        return new Unit(exponents
            .Where(power => power.Value != 0)
            .Select(power => new UnitPower(power.Key, (int)Math.Max(-int.MaxValue, Math.Min(power.Value, int.MaxValue))))
            .ToEquatable());
    }
}
