namespace Espalier.Dsl.Analysis;

/// <summary>Decides what ranges and trying do not: whether there is a transition at which predicates are as they are demanded to be.</summary>
public interface ITransitionOracle
{
    /// <summary>Answers a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    OracleAnswer Answer(TransitionQuestion question, CancellationToken cancellation);
}
