using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Formatting;

/// <content>Sets, their lines and the expressions whose values they are.</content>
internal sealed partial class LayoutBuilder
{
    private void AddConstraints(ConstraintsDeclaration constraints)
    {
        var first = layout.FirstOf(constraints);
        AddParameters(constraints);
        if (constraints.Base is { } start)
            AddSet(start);
        if (constraints.Definition is { } definition)
        {
            AddSet(definition);
            return;
        }

        var open = layout.Find(TokenKind.LeftBrace, layout.LastOf(constraints.Base ?? (SyntaxNode)constraints.World));
        var block = OpenBlock(open, layout.LastOf(constraints), constraints.Members, isAlwaysBroken: true, first);
        for (var i = 0; i < constraints.Members.Length; i++)
            AddLine(constraints.Members[i], block, i);
        layout.Close();
    }

    private void AddParameters(ConstraintsDeclaration constraints)
    {
        if (constraints.Parameters.IsEmpty)
            return;
        var open = layout.LastOf(constraints.Name) + 1;
        var last = constraints.Parameters[constraints.Parameters.Length - 1];
        layout.Join(open);
        layout.Open(GroupKind.Chain, open, layout.After(last) - 1);
        layout.Break(open + 1, GapKind.SoftLine);
        for (var i = 0; i < constraints.Parameters.Length; i++)
        {
            var parameter = constraints.Parameters[i];
            if (i > 0)
                layout.Break(layout.FirstOf(parameter));
            AddType(parameter.Type);
            if (parameter.Default is { } value)
                AddExpression(value);
        }

        layout.Close();
    }

    private void AddLine(SetMember line, LayoutGroup set, int index)
    {
        switch (line)
        {
            case Demand demand:
                AddDemand(demand, demand.Name, demand.Expression, demand.Clauses, set, index);
                break;
            case OverrideMember replacement:
                AddDemand(replacement, replacement.Name, replacement.Value, replacement.Clauses, set, index);
                break;
            case TaskMember task:
                AddDemand(task, task.Name, task.Task, task.Clauses, set, index);
                break;
            case MachineMember machine:
                AddMachine(machine);
                break;
            case SetLet { Let: var let }:
                AddLet(let, set, index);
                break;
            case ClipMember clip:
                AddExpression(clip.Range);
                break;
            case AssertMember assert:
                layout.Open(GroupKind.Chain, layout.FirstOf(assert) + 1, layout.LastOf(assert));
                AddElements(assert.Assertions);
                layout.Close();
                break;
        }
    }

    /// <summary>A line with a name, what it says, and clauses before which the line can end.</summary>
    private void AddDemand(
        SetMember line, Identifier name, SyntaxNode what, ImmutableArray<Clause> clauses, LayoutGroup set, int index)
    {
        var colon = layout.LastOf(name) + 1;
        layout.Join(colon);
        AddRow(Table.Demands, set, index, new Cell(0, layout.FirstOf(line)), new Cell(1, colon - 1), new Cell(2, colon + 1));
        if (!clauses.IsEmpty)
            layout.Open(GroupKind.Chain, colon + 1, layout.LastOf(line));
        foreach (var clause in clauses)
            layout.Break(layout.FirstOf(clause));
        if (what is TaskExpression task)
            AddTask(task);
        else
            AddExpression((Expression)what);
        AddClauses(clauses);
        if (!clauses.IsEmpty)
            layout.Close();
    }

    private void AddClauses(ImmutableArray<Clause> clauses)
    {
        foreach (var clause in clauses)
            AddAll(PartsOf(clause));
    }

    private static ImmutableArray<Expression> PartsOf(Clause clause) => clause switch
    {
        WhenClause scope => [scope.Predicate],
        OnClause on => [on.Predicate],
        EveryClause every => [.. new[] { every.Period, every.From }.OfType<Expression>()],
        SampledClause sampled => [sampled.Share],
        WeightClause weight => [weight.Weight, .. weight.Changes.SelectMany(change => new[] { change.Weight, change.Steps })],
        MarginClause margin => [.. new[] { margin.Margin, margin.ValueAtMargin }.OfType<Expression>()],
        LimitClause limit => [limit.Limit],
        _ => [],
    };

    private void AddMachine(MachineMember machine)
    {
        AddClauses(machine.Clauses);
        var head = machine.Clauses.IsEmpty ? machine.Name : (SyntaxNode)machine.Clauses[machine.Clauses.Length - 1];
        var open = layout.Find(TokenKind.LeftBrace, layout.LastOf(head));
        var block = OpenBlock(open, layout.LastOf(machine), machine.Items, isAlwaysBroken: true, layout.FirstOf(machine));
        for (var i = 0; i < machine.Items.Length; i++)
        {
            if (machine.Items[i] is MachineTransition transition)
                AddTransition(transition, block, i);
            else if (machine.Items[i] is MachineOtherwise { Reward: { } reward })
                AddExpression(reward);
        }

        layout.Close();
    }

    private void AddTransition(MachineTransition transition, LayoutGroup machine, int index)
    {
        var (first, preposition) = (layout.FirstOf(transition), layout.Before(transition.Guard));
        AddRow(Table.Transitions, machine, index, new Cell(0, first), new Cell(1, first + 1), new Cell(2, preposition));
        if (transition.Reward is not { } reward)
        {
            AddExpression(transition.Guard);
            return;
        }

        layout.Open(GroupKind.Chain, preposition + 1, layout.LastOf(transition));
        AddExpression(transition.Guard);
        layout.Break(layout.Before(reward));
        AddExpression(reward);
        layout.Close();
    }

    private void AddTask(TaskExpression task)
    {
        switch (task)
        {
            case TaskAchieve achieve:
                AddExpression(achieve.Predicate);
                break;
            default:
                layout.Open(GroupKind.Chain, layout.FirstOf(task), layout.LastOf(task));
                AddJoinedTask(task);
                layout.Close();
                break;
        }
    }

    /// <summary>A task made of two, in the group that is open; one like it on its left, without brackets, is of that group.</summary>
    private void AddJoinedTask(TaskExpression task)
    {
        var (left, right) = task switch
        {
            TaskThen then => (then.First, then.Second),
            TaskOr or => (or.Left, or.Right),
            _ => (((TaskEnsuring)task).Task, (SyntaxNode)((TaskEnsuring)task).Predicate),
        };
        if (left.GetType() == task.GetType() && layout.FirstOf(left) == layout.FirstOf(task))
            AddJoinedTask(left);
        else
            AddTask(left);
        layout.Break(layout.Before(right));
        if (right is TaskExpression next)
            AddTask(next);
        else
            AddExpression((Expression)right);
    }

    private void AddSet(SetExpression set)
    {
        if (set is SetName name)
        {
            if (!name.Arguments.IsEmpty)
                AddArguments(layout.LastOf(name.Name) + 1, layout.LastOf(name), name.Arguments);
            return;
        }

        layout.Open(GroupKind.Chain, layout.FirstOf(set), layout.LastOf(set));
        AddJoinedSet(set);
        layout.Close();
    }

    /// <summary>A set with an operator, in the group that is open, as are those on its left without brackets.</summary>
    private void AddJoinedSet(SetExpression set)
    {
        var (left, right) = set switch
        {
            DialledSet dialled => (dialled.Set, (SyntaxNode)dialled.Dial),
            UnionSet union => (union.Left, union.Right),
            _ => (((WithoutSet)set).Set, ((WithoutSet)set).Line),
        };
        if (left is not SetName && layout.FirstOf(left) == layout.FirstOf(set))
            AddJoinedSet(left);
        else
            AddSet(left);
        layout.Break(layout.Before(right));
        if (right is Dial dial)
            AddDial(dial);
        else if (right is SetExpression added)
            AddSet(added);
    }

    private void AddDial(Dial dial)
    {
        var values = dial switch
        {
            ThinDial thin => thin.Shares,
            DelayDial delay => delay.Periods,
            CoverDial cover => cover.Shares,
            KeepDial keep => keep.Counts,
            ScaleDial scale => scale.Factors,
            MixDial mix => mix.Shares,
            _ => [],
        };
        var open = layout.FirstOf(dial) + 1;
        if (!values.IsEmpty && layout.KindOf(open) == TokenKind.LeftBrace)
        {
            var close = layout.After(values[values.Length - 1]);
            layout.Open(GroupKind.Fill, open, close);
            layout.Break(open + 1, GapKind.SoftLine);
            AddElements(values);
            layout.Break(close, GapKind.SoftLine, isDedented: true);
            layout.Close();
        }
        else
        {
            AddAll(values);
        }

        if (dial is MixDial { Other: var other })
            AddSet(other);
    }
}
