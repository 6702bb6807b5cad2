namespace Espalier.Reports.Scores;

/// <summary>Whose episodes are read.</summary>
public enum PolicyReading
{
    /// <summary>The trained policy's, with actions sampled from it: what every verdict is about.</summary>
    Sampled,

    /// <summary>The trained policy's, with the likeliest action taken.</summary>
    Greedy,

    /// <summary>The uniformly random policy's.</summary>
    Random,
}
