namespace Espalier.Cli.Scoring;

/// <summary>How often something was seen, and where first.</summary>
internal sealed class Sightings
{
    /// <summary>How often.</summary>
    public long Count { get; private set; }

    /// <summary>Where first, and what.</summary>
    public string First { get; private set; } = "";

    /// <summary>Counts one.</summary>
    public void Add(Func<string> describe)
    {
        if (Count++ == 0)
            First = describe();
    }
}
