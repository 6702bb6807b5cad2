using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Formatting;

/// <content>Goals and experiments.</content>
internal sealed partial class LayoutBuilder
{
    private void AddGoals(GoalsDeclaration goals)
    {
        var first = layout.FirstOf(goals);
        var open = layout.LastOf(goals.World) + 1;
        ImmutableArray<SyntaxNode> members =
            [.. goals.Members.Append<SyntaxNode?>(goals.Family).OfType<SyntaxNode>().OrderBy(member => member.Span.Start)];
        var block = OpenBlock(open, layout.LastOf(goals), members, isAlwaysBroken: true, first);
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i] is GoalMember goal)
                AddGoal(goal, block, i);
            else
                AddFamily((FamilySyntax)members[i], block, i);
        }

        layout.Close();
    }

    private void AddGoal(GoalMember goal, LayoutGroup goals, int index)
    {
        var first = layout.FirstOf(goal);
        var colon = layout.Before(goal.Predicate);
        layout.Join(colon);
        AddRow(
            Table.Goals, goals, index,
            goal.Name is null
                ? [new Cell(0, first), new Cell(2, colon + 1)]
                : [new Cell(0, first), new Cell(1, colon - 1), new Cell(2, colon + 1)]);
        AddExpression(goal.Predicate);
    }

    private void AddFamily(FamilySyntax family, LayoutGroup goals, int index)
    {
        var first = layout.FirstOf(family);
        AddRow(Table.Goals, goals, index, new Cell(0, first), new Cell(1, first + 1));
        var close = layout.After(family.Features[family.Features.Length - 1]) - 1;
        AddArguments(first + 2, close, family.Features);
        if (family.Samples is { } samples)
            AddExpression(samples);
    }

    private void AddExperiment(ExperimentDeclaration experiment)
    {
        var first = layout.FirstOf(experiment);
        AddMembers(layout.LastOf(experiment.Name) + 1, layout.LastOf(experiment), experiment.Members, first);
    }

    private void AddMembers(int open, int close, ImmutableArray<ExperimentMember> members, int first)
    {
        var block = OpenBlock(open, close, members, isAlwaysBroken: true, first);
        for (var i = 0; i < members.Length; i++)
            AddMember(members[i], block, i);
        layout.Close();
    }

    private void AddMember(ExperimentMember member, LayoutGroup block, int index)
    {
        var first = layout.FirstOf(member);
        switch (member)
        {
            case ExperimentReference:
                AddRow(Table.Settings, block, index, new Cell(0, first), new Cell(1, first + 1));
                break;
            case TrainMember train:
                AddSettings(member, null, train.Settings, block, index);
                break;
            case ProbeMember probe:
                AddSettings(member, probe.Name, probe.Settings, block, index);
                break;
            case LearnerMember learner:
                AddSettings(member, learner.Name, learner.Options, block, index);
                break;
            case VaryMember vary:
                AddVary(vary, block, index);
                break;
            case PresetMember preset:
                AddMembers(layout.LastOf(preset.Name) + 1, layout.LastOf(preset), preset.Members, first);
                break;
            case CompetenceMember competence:
                AddExpression(competence.Share);
                break;
            case ExpectMember expect:
                AddExpect(expect);
                break;
        }
    }

    private void AddSettings(
        ExperimentMember member, Identifier? name, ImmutableArray<Assignment> assignments, LayoutGroup block, int index)
    {
        var first = layout.FirstOf(member);
        var open = first + (name is null ? 1 : 2);
        var values = AddAssignments(open, layout.LastOf(member), assignments, first);
        AddRow(
            Table.Settings, block, index,
            name is null
                ? [new Cell(0, first), new Cell(2, open, values)]
                : [new Cell(0, first), new Cell(1, first + 1), new Cell(2, open, values)]);
    }

    private LayoutGroup AddAssignments(int open, int close, ImmutableArray<Assignment> assignments, int lineStart)
    {
        var block = OpenBlock(open, close, assignments, isAlwaysBroken: false, lineStart);
        foreach (var assignment in assignments)
        {
            if (assignment.Place is { } place)
                AddExpression(place);
            AddExpression(assignment.Value);
        }

        layout.Close();
        return block;
    }

    private void AddVary(VaryMember vary, LayoutGroup block, int index)
    {
        var first = layout.FirstOf(vary);
        var preposition = layout.LastOf(vary.Axis) + 1;
        LayoutGroup? entries = null;
        if (vary.Range is { } range)
            AddExpression(range);
        else
            entries = AddEntries(vary, preposition + 1, first);
        AddRow(Table.Axes, block, index, new Cell(0, first), new Cell(1, first + 1), new Cell(2, preposition, entries));
    }

    /// <summary>The entries of an axis: as the items of a block, but between brackets.</summary>
    private LayoutGroup AddEntries(VaryMember vary, int open, int lineStart)
    {
        var close = layout.LastOf(vary) - 1;
        var group = layout.Open(GroupKind.Block, open, close, lineStart);
        if (StartsLine(open + 1))
            group.Force();
        layout.Break(open + 1, GapKind.SoftLine);
        for (var i = 0; i < vary.Entries.Length; i++)
        {
            var entry = layout.FirstOf(vary.Entries[i]);
            if (i > 0)
                layout.Break(entry);
            AddEntry(vary.Entries[i]);
        }

        layout.Break(close, GapKind.SoftLine, isDedented: true);
        layout.Close();
        return group;
    }

    private void AddEntry(VaryEntry entry)
    {
        if (entry.Set is { } set)
            AddSet(set);
        if (entry.Value is { } value)
            AddExpression(value);
        var next = layout.After(entry.Set ?? (SyntaxNode)entry.Value!);
        if (layout.KindOf(next) != TokenKind.With)
            return;
        var open = layout.Find(TokenKind.LeftBrace, next);
        var close = layout.Find(TokenKind.RightBrace, entry.Options.IsEmpty ? open : layout.LastOf(entry.Options[entry.Options.Length - 1]));
        AddAssignments(open, close, entry.Options, layout.FirstOf(entry));
    }

    private void AddExpect(ExpectMember expect)
    {
        layout.Open(GroupKind.Chain, layout.FirstOf(expect) + 1, layout.LastOf(expect));
        AddMeasure(expect.Left);
        layout.Break(layout.LastOf(expect.Left) + 1);
        if (expect.Right is { } right)
            AddMeasure(right);
        foreach (var part in new[] { expect.Within, expect.Confidence }.OfType<Expression>())
        {
            layout.Break(layout.Before(part));
            AddExpression(part);
        }

        if (expect.Probe is { } probe)
            layout.Break(layout.FirstOf(probe) - 1);
        layout.Close();
    }

    private void AddMeasure(MeasureSyntax measure)
    {
        if (measure.HalfAlong is not null)
            layout.Join(layout.FirstOf(measure) + 1);
        foreach (var index in measure.Indices)
        {
            var before = layout.FirstOf(index) - 1;
            if (layout.KindOf(before) == TokenKind.LeftBracket)
                layout.Join(before);
            if (index.Set is { } set)
                AddSet(set);
            if (index.Value is { } value)
                AddExpression(value);
        }
    }
}
