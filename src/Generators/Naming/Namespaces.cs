namespace Espalier.Generators.Naming;

/// <summary>Namespaces as C# source.</summary>
internal static class Namespaces
{
    /// <summary>A dotted name with its keywords escaped.</summary>
    public static string Escape(string @namespace) =>
        string.Join(".", @namespace.Split('.').Select(NameScope.Escape));
}
