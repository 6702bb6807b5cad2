using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Formatting;

/// <content>Worlds.</content>
internal sealed partial class LayoutBuilder
{
    private void AddWorld(WorldDeclaration world)
    {
        var first = layout.FirstOf(world);
        var open = layout.Find(TokenKind.LeftBrace, first);
        var block = OpenBlock(open, layout.LastOf(world), world.Members, isAlwaysBroken: true, first);
        for (var i = 0; i < world.Members.Length; i++)
            AddMember(world.Members[i], block, i);
        layout.Close();
    }

    private void AddMember(WorldMember member, LayoutGroup world, int index)
    {
        var first = layout.FirstOf(member);
        switch (member)
        {
            case VariableBlock variables:
                AddVariables(variables);
                break;
            case WorldEnum { Enum: var declaration }:
                AddEnum(declaration);
                break;
            case LetMember let:
                AddLet(let, world, index);
                break;
            case EventMember happening:
                AddRow(Table.Definitions, world, index, new Cell(0, first), new Cell(1, layout.Before(happening.Value)));
                AddExpression(happening.Value);
                break;
            case StepMember or HorizonMember or PrecisionMember:
                AddRow(Table.Facts, world, index, new Cell(0, first), new Cell(1, first + 1));
                if (member is StepMember step)
                    AddExpression(step.Duration);
                else if (member is HorizonMember horizon)
                    AddExpression(horizon.Steps);
                break;
        }
    }

    private void AddVariables(VariableBlock variables)
    {
        var first = layout.FirstOf(variables);
        var block = OpenBlock(first + 1, layout.LastOf(variables), variables.Variables, isAlwaysBroken: false, first);
        for (var i = 0; i < variables.Variables.Length; i++)
        {
            var variable = variables.Variables[i];
            AddRow(Table.Variables, block, i, new Cell(0, layout.FirstOf(variable)), new Cell(1, layout.FirstOf(variable.Type) - 1));
            AddType(variable.Type);
            if (variable.Default is { } value)
                AddExpression(value);
        }

        layout.Close();
    }

    private void AddLet(LetMember let, LayoutGroup block, int index)
    {
        if (!let.Parameters.IsEmpty)
            layout.Join(layout.LastOf(let.Name) + 1);
        AddRow(Table.Definitions, block, index, new Cell(0, layout.FirstOf(let)), new Cell(1, layout.Before(let.Value)));
        AddExpression(let.Value);
    }

    private void AddType(TypeSyntax type)
    {
        foreach (var size in type.Dimensions)
            AddExpression(size);
        if (!type.Dimensions.IsEmpty)
            layout.Join(layout.Find(TokenKind.LeftBracket, layout.FirstOf(type)));
        if (!type.Components.IsEmpty)
        {
            layout.Join(layout.FirstOf(type.Components[0]));
            layout.Join(layout.Find(TokenKind.RightBrace, layout.FirstOf(type.Components[0])));
        }

        if (type.Range is { } range)
            AddExpression(range);
    }
}
