using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Formatting;

/// <content>Examples. The tree holds transitions; the lines that they were written on are found again here.</content>
internal sealed partial class LayoutBuilder
{
    private void AddExample(ExampleDeclaration example)
    {
        AddSet(example.Set);
        var open = layout.Find(TokenKind.LeftBrace, layout.After(example.Set));
        var parts = FindParts(open, layout.LastOf(example));
        var assignments = new Queue<Assignment>(
            example.Groups.SelectMany(group => group.Given.Concat(group.Next)).OrderBy(assignment => assignment.Span.Start));
        var checks = new Queue<ExampleCheck>(example.Groups.SelectMany(group => group.Checks));
        var block = OpenBlock(open, layout.LastOf(example), parts, part => part.First, isAlwaysBroken: true, layout.FirstOf(example));
        for (var i = 0; i < parts.Length; i++)
        {
            var (first, last) = parts[i];
            LayoutGroup? values = null;
            if (layout.KindOf(first) == TokenKind.Then)
                AddChecks(first + 1, last, Take(checks, last));
            else
                values = AddAssignments(first + 1, last, Take(assignments, last), first);
            AddRow(Table.Examples, block, i, new Cell(0, first), new Cell(1, first + 1, values));
        }

        layout.Close();
    }

    private ImmutableArray<(int First, int Last)> FindParts(int open, int close)
    {
        var parts = ImmutableArray.CreateBuilder<(int First, int Last)>();
        for (var i = open + 1; i < close; i++)
        {
            if (layout.KindOf(i) == TokenKind.Semicolon)
                continue;
            var last = layout.Find(layout.KindOf(i) == TokenKind.Then ? TokenKind.Semicolon : TokenKind.RightBrace, i);
            parts.Add((i, last));
            i = last;
        }

        return parts.ToImmutable();
    }

    private ImmutableArray<T> Take<T>(Queue<T> nodes, int last)
        where T : SyntaxNode
    {
        var taken = ImmutableArray.CreateBuilder<T>();
        while (nodes.Count > 0 && layout.FirstOf(nodes.Peek()) < last)
            taken.Add(nodes.Dequeue());
        return taken.ToImmutable();
    }

    private void AddChecks(int first, int last, ImmutableArray<ExampleCheck> checks)
    {
        layout.Open(GroupKind.Chain, first, last);
        for (var i = 0; i < checks.Length; i++)
        {
            if (i > 0)
                layout.Break(layout.FirstOf(checks[i]));
            if (checks[i].Predicate is { } predicate)
                AddExpression(predicate);
        }

        layout.Close();
    }
}
