using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Experiments;
using Espalier.Runtime.Evaluation;
using Espalier.Runtime.Learners;
using Espalier.Runtime.Studies;

namespace Espalier.Runtime.Hosting;

/// <summary>What a program knows: a world, experiments in it, and learners.</summary>
/// <param name="World">The world.</param>
/// <param name="Experiments">The experiments.</param>
/// <param name="Learners">The learners that they may name.</param>
internal sealed record StudyProgram(
    IStudyWorld World, ImmutableArray<ExperimentDescription> Experiments, ImmutableArray<LearnerBinding> Learners)
{
    /// <summary>Plans the studies of the program's experiments.</summary>
    public StudyPlanner Planner { get; } = new(World, Learners);

    /// <summary>Describes a program of a world that is known by its types.</summary>
    public static StudyProgram Of<TWorld, TEnvironment, TState, TAction, TSettings>(
        ImmutableArray<ExperimentDescription> experiments, ImmutableArray<LearnerBinding> learners)
        where TWorld : struct, IWorld<TState, TAction, TSettings>
        where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
        where TState : unmanaged
        where TAction : unmanaged
        where TSettings : unmanaged => new(
            new StudyWorld<TWorld, TEnvironment, TState, TAction, TSettings>(LevelCounts.Default), experiments, learners);
}
