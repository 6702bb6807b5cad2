using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>Walks everything that a value holds.</summary>
internal static class ObjectGraph
{
    /// <summary>Fails the test where a value holds on to a part of a compilation.</summary>
    public static void AssertFreeOfTheCompiler(object? value, string step) => Visit(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is Type or Delegate)
            return;
        if (!value.GetType().IsValueType && !seen.Add(value))
            return;
        Assert.False(
            value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or Diagnostic or AdditionalText or Microsoft.CodeAnalysis.Text.SourceText,
            $"{path} holds a {value.GetType().Name}.");
        if (value is Array items)
        {
            foreach (var item in items)
                Visit(item, path + "[]", seen);
            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Visit(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
