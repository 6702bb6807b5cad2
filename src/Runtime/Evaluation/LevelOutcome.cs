namespace Espalier.Runtime.Evaluation;

/// <summary>What the episode of one level came to.</summary>
internal struct LevelOutcome()
{
    /// <summary>What was paid, undiscounted.</summary>
    public double Return;

    /// <summary>What was paid, discounted.</summary>
    public double DiscountedPaid;

    /// <summary>What was earned, discounted: what is paid, but for what a delay holds back.</summary>
    public double DiscountedEarned;

    /// <summary>The number of steps.</summary>
    public int Length;

    /// <summary>The index of the goal that was reached first, or −1.</summary>
    public int FirstGoal = -1;

    /// <summary>Whether the intended goal was reached at some time.</summary>
    public bool Succeeded;
}
