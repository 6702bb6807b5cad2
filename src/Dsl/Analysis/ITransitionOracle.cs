using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis;

/// <summary>Decides what ranges and trying do not: whether predicates can be as they are demanded to be at one transition.</summary>
public interface ITransitionOracle
{
    /// <summary>Looks for a transition.</summary>
    /// <param name="box">Where to look; its layout tells the world.</param>
    /// <param name="demands">The predicates, and whether they hold.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// What it has come to. A transition may be off by rounding: whoever asks has it confirmed. That there is none is said of
    /// real numbers, of what is finite.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    OracleAnswer Find(Box box, IReadOnlyList<(BoundExpression Predicate, bool Holds)> demands, CancellationToken cancellation);
}
