using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis;

/// <summary>What an oracle says.</summary>
/// <param name="IsDecided">It knows whether there is such a transition.</param>
/// <param name="Transition">The transition, or null where there is none or it does not know.</param>
public sealed record OracleAnswer(bool IsDecided, Transition? Transition)
{
    /// <summary>It does not know.</summary>
    public static OracleAnswer Undecided { get; } = new(false, null);

    /// <summary>There is none.</summary>
    public static OracleAnswer None { get; } = new(true, null);
}
