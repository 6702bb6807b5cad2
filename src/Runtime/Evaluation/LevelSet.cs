using System.Collections.Immutable;

namespace Espalier.Runtime.Evaluation;

/// <summary>The levels of a probe.</summary>
/// <param name="Name">The probe's name.</param>
/// <param name="Settings">The settings of every episode.</param>
/// <param name="Levels">The levels that count.</param>
/// <param name="Drawn">The number of levels drawn to find these.</param>
/// <param name="DistinguishingOnly">Whether only levels that tell the goals apart count.</param>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
internal sealed record LevelSet<TState, TSettings>(
    string Name, TSettings Settings, ImmutableArray<Level<TState>> Levels, int Drawn, bool DistinguishingOnly)
    where TState : unmanaged
    where TSettings : unmanaged;
