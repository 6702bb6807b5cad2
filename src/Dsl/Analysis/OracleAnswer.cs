using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis;

/// <summary>What an oracle says.</summary>
public sealed record OracleAnswer
{
    private OracleAnswer(Transition? transition, string? reason)
    {
        Transition = transition;
        Reason = reason;
    }

    /// <summary>
    /// There is no such transition: proved of what the interpreter and compiled code compute, in double precision, with
    /// whatever past.
    /// </summary>
    public static OracleAnswer None { get; } = new(null, null);

    /// <summary>The transition, which the interpreter has confirmed; or null.</summary>
    public Transition? Transition { get; }

    /// <summary>Why the question stays open, as the end of a sentence that begins with <c>because</c>; null where it is decided.</summary>
    public string? Reason { get; }

    /// <summary>There is one: what <see cref="TransitionQuestion.Confirm"/> gave.</summary>
    public static OracleAnswer Found(Transition transition) => new(transition, null);

    /// <summary>It does not know.</summary>
    public static OracleAnswer Open(string reason) => new(null, reason);
}
