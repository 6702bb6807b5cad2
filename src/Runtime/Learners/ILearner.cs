using Espalier.Rewards;
using Espalier.Runtime.Environments;

namespace Espalier.Runtime.Learners;

/// <summary>Trains a policy in an environment whose types it does not know.</summary>
public interface ILearner
{
    /// <summary>Trains until the budget of steps is used up.</summary>
    /// <param name="environment">Where it learns.</param>
    /// <param name="key">The root of all the random numbers of the training; the same key gives the same policy.</param>
    /// <param name="observer">Told of every update.</param>
    /// <param name="cancellation">Stops the training between two updates.</param>
    /// <returns>The policy learnt, fit for use on any thread.</returns>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    /// <exception cref="TrainingException">The training cannot go on; the message says why and what to do.</exception>
    IPolicy Train(
        IVectorEnvironment environment, StreamKey key, ITrainingObserver observer, CancellationToken cancellation);
}
