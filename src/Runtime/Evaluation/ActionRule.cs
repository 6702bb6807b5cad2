namespace Espalier.Runtime.Evaluation;

/// <summary>How an action is taken from a policy's distribution.</summary>
internal enum ActionRule
{
    /// <summary>Drawn from it.</summary>
    Sampled,

    /// <summary>The likeliest; the first of equals.</summary>
    Greedy,
}
