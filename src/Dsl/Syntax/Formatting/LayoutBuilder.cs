using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>Lays out the constructs of the language.</summary>
internal sealed partial class LayoutBuilder(Layout layout)
{
    /// <summary>Lays out a whole file.</summary>
    public void Build(CompilationUnit unit)
    {
        var end = layout.Text.Tokens.Length - 1;
        var firstDeclaration = unit.Declarations.IsEmpty ? end : layout.FirstOf(unit.Declarations[0]);
        var file = layout.Groups[0];
        for (var i = 0; i < firstDeclaration; i++)
        {
            if (i == 0 || (layout.KindOf(i - 1) == TokenKind.Semicolon && layout.KindOf(i) != TokenKind.Semicolon))
                layout.Break(i, blanks: BlankLines.Kept);
        }

        var isApart = unit.Namespace is not null;
        for (var i = 0; i < unit.Declarations.Length; i++)
        {
            var declaration = unit.Declarations[i];
            var isBlock = IsBlock(declaration);
            layout.Break(layout.FirstOf(declaration), blanks: isApart || isBlock ? BlankLines.Required : BlankLines.Kept);
            if (layout.FirstOf(declaration) == 0)
                layout.Gaps[0].Blanks = BlankLines.Kept;
            isApart = isBlock;
            AddDeclaration(declaration, file, i);
        }

        layout.Break(end, blanks: BlankLines.Kept);
    }

    /// <summary>Whether a declaration takes more than one line, so that blank lines set it apart.</summary>
    private static bool IsBlock(Declaration declaration) => declaration switch
    {
        WorldDeclaration or GoalsDeclaration or ExperimentDeclaration or ExampleDeclaration => true,
        ConstraintsDeclaration constraints => constraints.Definition is null,
        _ => false,
    };

    private void AddDeclaration(Declaration declaration, LayoutGroup file, int index)
    {
        var first = layout.FirstOf(declaration);
        switch (declaration)
        {
            case UnitDeclaration { Definition: { } definition }:
                AddRow(Table.Units, file, index, new Cell(0, first), new Cell(1, layout.FirstOf(definition) - 1));
                for (var i = layout.FirstOf(definition) + 1; i <= layout.LastOf(definition); i++)
                    layout.Join(i);
                break;
            case ConstDeclaration constant:
                AddRow(Table.Constants, file, index, new Cell(0, first), new Cell(1, layout.Before(constant.Value)));
                AddConstant(constant.Value);
                break;
            case FunctionDeclaration function:
                AddLet(function.Let, file, index);
                break;
            case EnumDeclaration declared:
                AddEnum(declared);
                break;
            case WorldDeclaration world:
                AddWorld(world);
                break;
            case ConstraintsDeclaration constraints:
                AddConstraints(constraints);
                break;
            case ExampleDeclaration example:
                AddExample(example);
                break;
            case GoalsDeclaration goals:
                AddGoals(goals);
                break;
            case ExperimentDeclaration experiment:
                AddExperiment(experiment);
                break;
        }
    }

    /// <summary>The value of a const: a vector that was written over several lines stays so.</summary>
    private void AddConstant(Expression value)
    {
        if (value is VectorExpression vector)
            AddVector(vector, isForced: StartsLine(layout.FirstOf(vector) + 1));
        else
            AddExpression(value);
    }

    private void AddEnum(EnumDeclaration declaration)
    {
        var open = layout.Find(TokenKind.LeftBrace, layout.FirstOf(declaration));
        var group = layout.Open(GroupKind.Chain, open, layout.LastOf(declaration));
        if (StartsLine(open + 1))
            group.Force();
        layout.Break(open + 1);
        foreach (var member in declaration.Members.Skip(1))
            layout.Break(layout.FirstOf(member));
        layout.Break(layout.LastOf(declaration), isDedented: true);
        layout.Close();
    }

    /// <summary>
    /// A block: its items stand on one line if they were written so, no comment is among them and they fit; else each on
    /// its own.
    /// </summary>
    private LayoutGroup OpenBlock<T>(int open, int close, ImmutableArray<T> items, Func<T, int> firstOf, bool isAlwaysBroken, int lineStart)
    {
        var group = layout.Open(GroupKind.Block, open, close, lineStart);
        if (close > open + 1 && (isAlwaysBroken || StartsLineUpTo(open + 1, items.IsEmpty ? close : firstOf(items[0]))))
            group.Force();
        for (var i = 0; i < items.Length; i++)
            layout.Break(firstOf(items[i]), blanks: i == 0 ? BlankLines.Between | BlankLines.After : BlankLines.Kept);
        layout.Break(close, blanks: items.IsEmpty ? BlankLines.Between : BlankLines.Before | BlankLines.Between, isDedented: true);
        return group;
    }

    private LayoutGroup OpenBlock<T>(int open, int close, ImmutableArray<T> items, bool isAlwaysBroken, int lineStart)
        where T : SyntaxNode => OpenBlock(open, close, items, layout.FirstOf, isAlwaysBroken, lineStart);

    private void AddRow(Table table, LayoutGroup block, int index, params Cell[] cells) =>
        layout.Rows.Add(new Row(table, block, index, cells));

    /// <summary>Whether one of some tokens starts a line: stray semicolons may stand before a block's first item.</summary>
    private bool StartsLineUpTo(int first, int last)
    {
        while (first < last && !StartsLine(first))
            first++;
        return StartsLine(first);
    }

    private bool StartsLine(int token) => layout.Text.Tokens[token].StartsLine;
}
