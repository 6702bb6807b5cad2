namespace Espalier.Dsl.Evaluation;

/// <summary>What a set makes of a step.</summary>
/// <param name="Total">What is paid.</param>
/// <param name="Terminates">A line ends the episode with this step.</param>
/// <param name="Terms">What each of its lines came to, clips included, in their order.</param>
public sealed record StepResult(double Total, bool Terminates, EquatableArray<TermResult> Terms)
{
    /// <summary>What a line came to, or null where there is none of that name.</summary>
    public TermResult? Find(string name)
    {
        foreach (var term in Terms)
        {
            if (term.Name == name)
                return term;
        }

        return null;
    }
}
