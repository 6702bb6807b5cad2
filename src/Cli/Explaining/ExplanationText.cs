using System.Collections.Immutable;
using System.Globalization;
using Espalier.Cli.Sets;
using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Cli.Explaining;

/// <summary>Explanations for a terminal.</summary>
internal static class ExplanationText
{
    private const int Width = 100;

    /// <summary>Writes explanations, one set after another, and where a world has several how they compare.</summary>
    public static void Write(TextWriter output, ImmutableArray<SetExplanation> sets)
    {
        for (var i = 0; i < sets.Length; i++)
        {
            if (i > 0)
                output.WriteLine();
            Write(output, sets[i]);
        }

        foreach (var world in sets.GroupBy(set => (set.World.Namespace, set.World.Name)).Where(world => world.Count() > 1))
        {
            output.WriteLine();
            WriteComparison(output, world.Key.Name, [.. world]);
        }
    }

    private static void Write(TextWriter output, SetExplanation set)
    {
        output.WriteLine($"{set.Name}, for {set.World.Name}");
        output.WriteLine();
        var lines = new TextTable(" #", "constraint", "demand", "evaluated", " weight") { Width = Width, Wrapping = [1, 3, 4] };
        foreach (var line in set.Lines)
            lines.Add(line.Number.ToString(CultureInfo.InvariantCulture), line.Name, line.Demand, line.Cadence, line.Weight);
        lines.Write(output);
        output.WriteLine();
        WriteVariables(output, set);
    }

    private static void WriteVariables(TextWriter output, SetExplanation set)
    {
        var table = new TextTable("", "variable", "type", "decides when", "decides what") { Width = Width, Wrapping = [2, 3, 4] };
        VariableSource? previous = null;
        foreach (var variable in set.Variables.Where(variable => variable.IsRead || variable.Source != VariableSource.Settings))
        {
            var source = variable.Source == previous ? "" : variable.Source.ToString().ToLowerInvariant();
            previous = variable.Source;
            var type = VariableText.TypeOf(variable.Variable.Type);
            if (!variable.IsRead)
                table.Add(source, variable.Variable.Name, type, "read by no line", "");
            else if (variable.Reads(Reading.AnyNow))
                table.Add(source, variable.Variable.Name, type, Readers(Reading.When), Readers(Reading.What));
            if (variable.Reads(Reading.AnyNext))
                table.Add(variable.Reads(Reading.AnyNow) ? "" : source, "next." + variable.Variable.Name, type, Readers(Reading.WhenNext), Readers(Reading.WhatNext));

            string Readers(Reading reading) => string.Join(
                ", ", set.Lines.Zip(variable.ByLine).Where(line => line.Second.HasFlag(reading)).Select(line => line.First.Name));
        }

        table.Write(output);
    }

    private static void WriteComparison(TextWriter output, string world, ImmutableArray<SetExplanation> sets)
    {
        output.WriteLine($"Side by side, for {world}");
        output.WriteLine();
        var table = new TextTable("set", " lines", "read by no line") { Width = Width, Wrapping = [0, 2] };
        foreach (var set in sets)
        {
            table.Add(
                set.Name,
                set.Lines.Length.ToString(CultureInfo.InvariantCulture),
                string.Join(", ", set.Unread.Select(variable => variable.Variable.Name)));
        }

        table.Write(output);
    }
}
