using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Experiments;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Hosting;

/// <summary>Turns a program into a command line for its experiments.</summary>
public static class Study
{
    /// <summary>Runs the verbs <c>run</c>, <c>resume</c>, <c>list</c> and <c>report</c>.</summary>
    /// <typeparam name="TWorld">The world, a struct so that its code is compiled into the loop.</typeparam>
    /// <typeparam name="TEnvironment">Its dynamics, a struct likewise.</typeparam>
    /// <typeparam name="TState">Its state.</typeparam>
    /// <typeparam name="TAction">Its action.</typeparam>
    /// <typeparam name="TSettings">Its settings.</typeparam>
    /// <param name="experiments">The experiments that the program knows.</param>
    /// <param name="learners">The learners that they may name.</param>
    /// <param name="args">The command line.</param>
    /// <returns>The exit code: 0 for success, 1 for wrong usage, 3 where a run failed, 130 where it was stopped.</returns>
    public static Task<int> HostAsync<TWorld, TEnvironment, TState, TAction, TSettings>(
        ImmutableArray<ExperimentDescription> experiments, ImmutableArray<LearnerBinding> learners, string[] args)
        where TWorld : struct, IWorld<TState, TAction, TSettings>
        where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
        where TState : unmanaged
        where TAction : unmanaged
        where TSettings : unmanaged =>
        new StudyCommandLine(
            StudyProgram.Of<TWorld, TEnvironment, TState, TAction, TSettings>(experiments, learners), StudyConsole.OfProcess())
            .InvokeAsync(args);
}
