using System.Collections;
using System.Reflection;
using System.Text;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>Walks and prints any syntax tree by what its records hold.</summary>
internal static class SyntaxTree
{
    /// <summary>All nodes, each before its parts.</summary>
    public static IEnumerable<SyntaxNode> Flatten(SyntaxNode node) => Parts(node).SelectMany(Flatten).Prepend(node);

    /// <summary>The nodes that a node holds itself.</summary>
    public static IEnumerable<SyntaxNode> Parts(SyntaxNode node) =>
        Properties(node).SelectMany(property => Values(property.GetValue(node))).OfType<SyntaxNode>();

    /// <summary>A tree, a line for each node that is no expression.</summary>
    public static string Print(SyntaxNode node)
    {
        var text = new StringBuilder();
        Print(node, string.Empty, string.Empty, text);
        return text.ToString();
    }

    private static void Print(SyntaxNode node, string label, string indent, StringBuilder text)
    {
        var facts = new List<string>();
        var parts = new List<(string Label, SyntaxNode Node)>();
        foreach (var property in Properties(node))
        {
            foreach (var value in Values(property.GetValue(node)))
            {
                if (value is Expression expression)
                    facts.Add($"{property.Name}={SExpression.Of(expression)}");
                else if (value is Identifier identifier)
                    facts.Add($"{property.Name}={identifier.Text}");
                else if (value is UnitSyntax unit)
                    facts.Add($"{property.Name}={SExpression.Of(unit)}");
                else if (value is SyntaxNode part)
                    parts.Add((property.Name, part));
                else if (value is not (null or false))
                    facts.Add($"{property.Name}={value.ToString()!.Replace("\n", "\\n", StringComparison.Ordinal)}");
            }
        }

        text.Append(indent).Append(label).AppendJoin(' ', facts.Prepend(node.GetType().Name)).Append('\n');
        foreach (var (partLabel, part) in parts)
            Print(part, $"{partLabel}: ", indent + "  ", text);
    }

    private static IEnumerable<PropertyInfo> Properties(SyntaxNode node) =>
        node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not ("Span" or "Depth" or "EqualityContract" or "BrokenNames" or "IsToEnd"))
            .OrderBy(property => property.MetadataToken);

    private static IEnumerable<object?> Values(object? value) =>
        value is IEnumerable values and not string ? values.Cast<object?>() : [value];
}
