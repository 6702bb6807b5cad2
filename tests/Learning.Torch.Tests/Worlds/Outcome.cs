namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>What an action led to.</summary>
/// <param name="Next">The next state.</param>
/// <param name="Reward">What was paid.</param>
/// <param name="IsTerminal">Whether the world ended the episode.</param>
internal readonly record struct Outcome(int Next, double Reward, bool IsTerminal);
