namespace Espalier.Cli.Deep;

/// <summary>A function that a question knows by its bounds over pieces of its argument's range.</summary>
/// <param name="Key">What tells it from the others of the question.</param>
/// <param name="Argument">The term of its argument.</param>
/// <param name="Cuts">Where the pieces begin and end, in order.</param>
internal sealed record SmtCurve(string Key, string Argument, IReadOnlyList<double> Cuts)
{
    private const int Parts = 8;

    /// <summary>Where to cut besides, so that more is known of the function near a value of its argument.</summary>
    public IEnumerable<double> CutsNear(double argument)
    {
        for (var i = 1; i < Cuts.Count; i++)
        {
            var (low, high) = (Cuts[i - 1], Cuts[i]);
            if (!(argument >= low && argument <= high))
                continue;
            yield return argument;
            for (var part = 1; part < Parts; part++)
                yield return (low / Parts * (Parts - part)) + (high / Parts * part);
        }
    }
}
