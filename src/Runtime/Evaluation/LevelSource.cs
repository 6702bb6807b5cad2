using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runtime.Studies;

namespace Espalier.Runtime.Evaluation;

/// <summary>
/// Draws the levels of probes. They depend on the experiment and the probe and on nothing of a run, so that all runs of
/// a study are tried on the same ones.
/// </summary>
/// <param name="experiment">The experiment's name.</param>
/// <typeparam name="TEnvironment">The world's dynamics.</typeparam>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TAction">The world's action.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
internal sealed class LevelSource<TEnvironment, TState, TAction, TSettings>(string experiment)
    where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <summary>Draws are given up where fewer than one in so many qualifies.</summary>
    private const int RarestShare = 1_000;

    /// <summary>The number of draws before rarity is judged.</summary>
    private const int LeastDraws = 20_000;

    private readonly StreamKey _key = new StreamKey(CounterHash.OfText(experiment)).Named("levels");

    /// <summary>Draws levels.</summary>
    /// <param name="name">The probe's name.</param>
    /// <param name="settings">The settings of every episode.</param>
    /// <param name="count">The number of levels.</param>
    /// <param name="goals">The goals that the levels have to tell apart, where that is declared; null to take every level.</param>
    /// <exception cref="StudyException">Hardly any level tells the goals apart.</exception>
    public LevelSet<TState, TSettings> Draw(
        string name, in TSettings settings, int count, GoalSet<TState, TSettings>? goals)
    {
        var distinguishing = goals?.DeclaresDistinguishing == true;
        var key = _key.Named(name);
        var levels = ImmutableArray.CreateBuilder<Level<TState>>(count);
        var drawn = 0;
        while (levels.Count < count)
        {
            var levelKey = key.At(drawn++);
            var chance = levelKey.Named("environment").Open();
            TEnvironment.Reset(out var first, in settings, ref chance);
            if (!distinguishing || goals!.IsDistinguishing(in first, in settings))
                levels.Add(new Level<TState>(first, chance, levelKey));
            else if (drawn >= LeastDraws && (long)levels.Count * RarestShare < drawn)
                throw new StudyException(
                    $"Probe '{name}' of experiment '{experiment}': only {levels.Count} of {drawn} levels tell the goals apart. "
                    + "Give the probe settings under which intended and rival goal differ, or correct what the goals declare as distinguishing.");
        }

        return new LevelSet<TState, TSettings>(name, settings, levels.MoveToImmutable(), drawn, distinguishing);
    }
}
