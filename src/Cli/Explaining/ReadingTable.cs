using System.Collections.Immutable;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Cli.Explaining;

/// <summary>Finds how the lines of a set read the variables of its world, derived quantities seen through.</summary>
internal static class ReadingTable
{
    /// <summary>The variables in the order of their declaration: settings, state, action.</summary>
    /// <param name="world">The world.</param>
    /// <param name="lines">The lines and clips of the set, in the order of evaluation.</param>
    /// <param name="reads">Tells what expressions of the world read.</param>
    public static ImmutableArray<VariableReading> Of(WorldModel world, IEnumerable<SetPart> lines, ReadsTable reads)
    {
        var byLine = lines.Select(line => line is TermPart part ? ReadingsOf(world, reads, part.Term) : []).ToList();
        return
        [
            .. new[]
            {
                (Source: VariableSource.Settings, Variables: world.Settings),
                (Source: VariableSource.State, Variables: world.State),
                (Source: VariableSource.Action, Variables: world.Action),
            }.SelectMany(part => part.Variables.Select(variable => new VariableReading(
                part.Source,
                variable,
                [.. byLine.Select(readings => readings.GetValueOrDefault((part.Source, variable.Name)))]))),
        ];
    }

    // A pseudo-random number depends on all that is observed.
    private static Dictionary<(VariableSource Source, string Name), Reading> ReadingsOf(WorldModel world, ReadsTable reads, TermModel term)
    {
        var found = new Dictionary<(VariableSource Source, string Name), Reading>();
        Add(TermParts.ConditionsOf(term), Reading.When, Reading.WhenNext);
        Add(TermParts.BodyOf(term), Reading.What, Reading.WhatNext);
        return found;

        void Add(IEnumerable<BoundExpression> expressions, Reading before, Reading after)
        {
            var read = reads.Of(expressions);
            foreach (var mention in read.Mentions)
            {
                var isNext = mention.Source == VariableSource.Next;
                Mark(isNext ? VariableSource.State : mention.Source, mention.Name, isNext ? after : before);
            }

            foreach (var variable in world.State.Where(variable => !variable.IsHidden))
                Mark(VariableSource.State, variable.Name, (read.IsRandomNow ? before : 0) | (read.IsRandomNext ? after : 0));
        }

        void Mark(VariableSource source, string name, Reading reading) =>
            found[(source, name)] = found.GetValueOrDefault((source, name)) | reading;
    }
}
