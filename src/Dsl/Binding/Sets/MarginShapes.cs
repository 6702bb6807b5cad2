using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Sets;

/// <summary>The shapes of margins and of <c>tolerance</c>, by their names.</summary>
internal static class MarginShapes
{
    /// <summary>dm_control's default of <c>value_at_margin</c>.</summary>
    public const double DefaultValueAtMargin = 0.1;

    private static readonly Dictionary<string, MarginShape> _byName = new()
    {
        ["linear"] = MarginShape.Linear,
        ["gaussian"] = MarginShape.Gaussian,
        ["quadratic"] = MarginShape.Quadratic,
        ["cosine"] = MarginShape.Cosine,
        ["hyperbolic"] = MarginShape.Hyperbolic,
        ["long_tail"] = MarginShape.LongTail,
        ["reciprocal"] = MarginShape.Reciprocal,
        ["tanh_squared"] = MarginShape.TanhSquared,
    };

    public static IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>The shape of a name, or null.</summary>
    public static MarginShape? Find(string name) => _byName.TryGetValue(name, out var shape) ? shape : null;

    extension(MarginShape shape)
    {
        /// <summary>Its name in a file.</summary>
        public string Name => _byName.First(named => named.Value == shape).Key;

        /// <summary>Nothing may be left at the margin; the other shapes only come near to nothing.</summary>
        public bool ReachesZero => shape is MarginShape.Linear or MarginShape.Cosine or MarginShape.Quadratic;
    }
}
