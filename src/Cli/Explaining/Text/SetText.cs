using System.Globalization;
using Espalier.Cli.Sets;
using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Cli.Explaining.Text;

/// <summary>A set for a terminal.</summary>
/// <param name="output">Where to write.</param>
/// <param name="width">How wide a line is at most.</param>
/// <param name="set">The set.</param>
internal sealed class SetText(TextWriter output, int width, SetExplanation set)
{
    /// <summary>Writes what is known of it.</summary>
    public void Write()
    {
        output.WriteLine($"{set.Name}, for {set.World.Name}");
        output.WriteLine();
        WriteLines();
        output.WriteLine();
        WriteProfile();
        WriteOverlaps();
        WriteDials();
        output.WriteLine();
        WriteVariables();
        foreach (var (remark, i) in Remarks.Of(set).Select((remark, i) => (remark, i)))
        {
            if (i == 0)
                output.WriteLine();
            ExplanationText.Say(output, width, remark);
        }
    }

    private TextTable Table(int[][] wrapping, params string[] headers) =>
        new(headers) { Width = width, Wrapping = wrapping };

    private void WriteLines()
    {
        var table = new TextTable(" #", "constraint", "demand", "evaluated", " scope", " a step", " score", " weight", " pays", " of range")
        {
            Width = width,
            Wrapping = [[3], [7], [1, 2]],
            Optional = [9, 7],
        };
        foreach (var line in set.Lines)
        {
            table.Add(
                line.Number.ToString(CultureInfo.InvariantCulture), line.Name, line.Demand, line.Cadence, line.ScopeText, line.DensityText,
                line.ScoreText, line.Weight, line.PaysText, line.ShareText);
        }

        table.Write(output);
    }

    private void WriteProfile()
    {
        var profile = set.Analysis.Profile;
        var table = Table([[3]], "profile", " value", "known", "");
        foreach (var (name, meaning, figure) in ProfileText.FiguresOf(profile))
            table.Add(name, figure.Cell, figure.Basis, meaning);
        table.Add("a step pays", BoundsText.Of(set.Analysis.Total), "", "in all, whatever is delayed");
        if (profile.Hole is { } hole)
            table.Add("largest hole", NumberText.Percent(hole.Share), "", $"of the pairs, in which no line can speak: {hole.Text}");
        table.Write(output);
    }

    private void WriteOverlaps()
    {
        var overlaps = ProfileText.Overlaps(set, out var left);
        if (overlaps.Count == 0)
            return;
        output.WriteLine();
        var table = Table([[0]], "speak together", " of the pairs");
        foreach (var overlap in overlaps)
            table.Add($"{overlap.First} and {overlap.Second}", new FigureText(overlap.Share, isShare: true).Cell);
        if (left > 0)
            table.Add($"{left} more pairs of lines, less often", "");
        table.Write(output);
    }

    private void WriteDials()
    {
        if (set.Dials.IsEmpty)
            return;
        output.WriteLine();
        var table = Table([[0]], "dial by dial", " breadth", " density", " delay", " informative", " a step pays");
        foreach (var step in set.Dials)
            table.Add([step.Text, .. ProfileText.FiguresOf(step.Analysis.Profile).Select(named => named.Figure.Cell), BoundsText.Of(step.Analysis.Total)]);
        table.Write(output);
    }

    private void WriteVariables()
    {
        var table = new TextTable("", "variable", "type", "decides when", "decides what") { Width = width, Wrapping = [[2, 3, 4]], Optional = [2] };
        VariableSource? previous = null;
        foreach (var variable in set.Variables.Where(variable => variable.IsRead || variable.Source != VariableSource.Settings))
        {
            var source = variable.Source == previous ? "" : variable.Source.ToString().ToLowerInvariant();
            previous = variable.Source;
            var type = VariableText.TypeOf(variable.Variable.Type);
            if (!variable.IsRead)
                table.Add(source, variable.Variable.Name, type, "spoken of by no line", "");
            else if (variable.Reads(Reading.AnyNow))
                table.Add(source, variable.Variable.Name, type, Readers(Reading.When), Readers(Reading.What));
            if (variable.Reads(Reading.AnyNext))
                table.Add(variable.Reads(Reading.AnyNow) ? "" : source, "next." + variable.Variable.Name, type, Readers(Reading.WhenNext), Readers(Reading.WhatNext));

            string Readers(Reading reading) => string.Join(
                ", ", set.Lines.Zip(variable.ByLine).Where(line => line.Second.HasFlag(reading)).Select(line => line.First.Name));
        }

        table.Write(output);
    }
}
