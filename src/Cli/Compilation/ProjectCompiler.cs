using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Espalier.Cli.Files;
using Espalier.Generators;
using Espalier.Rewards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Cli.Compilation;

/// <summary>Compiles files with the generator, as a project that includes them would.</summary>
internal static class ProjectCompiler
{
    /// <summary>The compiled files, loaded.</summary>
    /// <param name="project">The files, without errors.</param>
    /// <param name="references">The assemblies that they refer to.</param>
    /// <param name="cache">Where the result is kept, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Assembly Load(
        ConstraintProject project, ImmutableArray<string> references, AssemblyCache? cache, CancellationToken cancellation)
    {
        var key = CompilationKey.Of(project.Files.Select(file => file.Source), references);
        if (cache?.Find(key) is { } kept && TryLoad(kept, references) is { } loaded)
            return loaded;
        var image = Compile(project, references, cancellation);
        cache?.Store(key, image);
        return TryLoad(image, references) ?? throw new InvalidOperationException("The compiler made no assembly.");
    }

    private static byte[] Compile(ConstraintProject project, ImmutableArray<string> references, CancellationToken cancellation)
    {
        var compilation = CSharpCompilation.Create(
            "Espalier.Scored",
            references: AssemblyReferences.Create([typeof(IChance).Assembly.Location, .. references]),
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create(
                [new ConstraintsGenerator().AsSourceGenerator()],
                [.. project.Files.Select(file => ConstraintText.ForGenerator(file.Source))])
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics, cancellation);
        using var image = new MemoryStream();
        var result = output.Emit(image, cancellationToken: cancellation);
        if (diagnostics.Concat(result.Diagnostics).FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
            throw new ToolException($"What was generated does not compile, which is a mistake of the tool: {error}", ExitCode.Errors);
        return image.ToArray();
    }

    // The contract is the tool's own, so that both mean the same types; what the files refer to is found where they found it.
    private static Assembly? TryLoad(byte[] image, ImmutableArray<string> references)
    {
        var context = new AssemblyLoadContext("scored");
        context.Resolving += (own, name) =>
            references.FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name.Name) is { } path
                ? own.LoadFromAssemblyPath(path)
                : null;
        try
        {
            return context.LoadFromStream(new MemoryStream(image));
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
