using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Espalier.Dsl;
using Espalier.Dsl.Binding;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Pipeline;

/// <summary>Finds the learners of referenced assemblies. An assembly is searched once, for as long as the compiler keeps it.</summary>
internal static class ReferencedLearners
{
    private const string Runtime = "Espalier.Runtime";
    private static readonly ConditionalWeakTable<IAssemblySymbol, IReadOnlyList<LearnerSchema>> s_found = new();

    /// <summary>All learners that a compilation's references declare.</summary>
    public static EquatableArray<LearnerSchema> Find(Compilation compilation, CancellationToken cancellation)
    {
        var learners = ImmutableArray.CreateBuilder<LearnerSchema>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            learners.AddRange(s_found.GetValue(assembly, Search));
        }

        return learners.ToImmutable();
    }

    /// <summary>The learners that types of a namespace, or of those in it, declare.</summary>
    public static IEnumerable<LearnerSchema> Search(INamespaceSymbol @namespace) =>
        @namespace.GetTypeMembers().Select(LearnerReader.Read).OfType<LearnerSchema>()
            .Concat(@namespace.GetNamespaceMembers().SelectMany(Search));

    // Whoever carries the attribute must refer to the assembly that declares it.
    private static IReadOnlyList<LearnerSchema> Search(IAssemblySymbol assembly) =>
        assembly.Name == Runtime || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == Runtime))
            ? [.. Search(assembly.GlobalNamespace).Where(schema => IsVisible(assembly, schema))]
            : [];

    private static bool IsVisible(IAssemblySymbol assembly, LearnerSchema schema) =>
        assembly.GetTypeByMetadataName(schema.TypeName.Replace("global::", ""))?.DeclaredAccessibility == Accessibility.Public;
}
