using static TorchSharp.torch;

namespace Espalier.Learning.Torch;

/// <summary>A part of a rollout, for one step of the optimiser.</summary>
/// <param name="Observations">Rows × observation size.</param>
/// <param name="Choices">Rows × choices, 64-bit integers.</param>
/// <param name="LogProbabilities">The log-probability of every action under the policy that took it.</param>
/// <param name="Advantages">The estimated advantages.</param>
/// <param name="Returns">What the critic ought to say.</param>
internal readonly record struct Minibatch(
    Tensor Observations, Tensor Choices, Tensor LogProbabilities, Tensor Advantages, Tensor Returns);
