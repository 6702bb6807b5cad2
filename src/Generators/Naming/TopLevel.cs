namespace Espalier.Generators.Naming;

/// <summary>
/// The names of types that belong to a namespace: as they are declared, because there they are unique and are what users
/// of the namespace look for.
/// </summary>
internal static class TopLevel
{
    // In no namespace these would hide the namespaces that generated code refers to.
    private static readonly string[] s_roots = ["System", "Espalier"];

    /// <summary>The name of a type, as it is declared.</summary>
    public static string NameOf(string @namespace, string name) =>
        NameScope.Escape(@namespace.Length == 0 && s_roots.Contains(name) ? name + "_2" : name);

    /// <summary>The name of a type, from anywhere.</summary>
    public static string FullNameOf(string @namespace, string name) => @namespace.Length == 0
        ? "global::" + NameOf(@namespace, name)
        : "global::" + Namespaces.Escape(@namespace) + "." + NameOf(@namespace, name);
}
