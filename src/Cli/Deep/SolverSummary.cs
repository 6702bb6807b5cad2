using Espalier.Cli.Diagnostics;

namespace Espalier.Cli.Deep;

/// <summary>The line that tells what asking came to.</summary>
internal static class SolverSummary
{
    /// <summary>How many questions there were, and how many of them were decided.</summary>
    public static string Of(int asked, int leftOpen) => asked == 0
        ? "There was nothing left to ask the solver."
        : $"The solver was asked {FindingSummary.Plural(asked, "question", "questions")}: {asked - leftOpen:N0} decided, {leftOpen:N0} left open.";
}
