using System.Reflection;

namespace Espalier.Dsl.Diagnostics;

/// <summary>Every diagnostic that there is, one property each, a file for each phase: nowhere else is an id written.</summary>
public static partial class DiagnosticCatalogue
{
    /// <summary>All descriptors, ordered by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => field ??=
    [
        .. typeof(DiagnosticCatalogue)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => (DiagnosticDescriptor)property.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, Severity.Error, title, message);
}
