namespace Espalier.Cli.Scoring;

/// <summary>What is said of a run over rows, beside their results.</summary>
internal sealed class ScoreTally
{
    /// <summary>The rows.</summary>
    public long Rows { get; set; }

    /// <summary>The episodes.</summary>
    public long Episodes { get; set; }

    /// <summary>Rows with a value outside its declared range.</summary>
    public Sightings OutOfRange { get; } = new();

    /// <summary>Rows whose total is not finite.</summary>
    public Sightings NotFinite { get; } = new();
}
