using System.Globalization;

namespace Espalier.Tests.Common.Programs;

/// <summary>Choices that come from a seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Below(int count) => _random.Next(count);

    public T Pick<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    public string Whole(int low, int high) => _random.Next(low, high + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number that is mostly short, so that numbers meet.</summary>
    public string Real(double low, double high)
    {
        var value = low + (_random.NextDouble() * (high - low));
        return (Chance(0.8) ? Math.Round(value * 4) / 4 : value).ToString("0.################", CultureInfo.InvariantCulture);
    }

    public double Unit() => _random.NextDouble();

    public ulong Bits() => (ulong)_random.NextInt64();
}
