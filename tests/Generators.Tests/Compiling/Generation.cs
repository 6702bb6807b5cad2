using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>What the generator makes of a project.</summary>
internal sealed class Generation
{
    private Generation(CSharpCompilation compilation, GeneratorDriver driver)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Output = output;
        Errors = diagnostics;
    }

    /// <summary>The driver after the run.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Sources => Driver.GetRunResult().Results.Single().GeneratedSources
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The reasons of a step's outputs in the last run.</summary>
    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) =>
        Driver.GetRunResult().Results.Single().TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason)
            : [];

    public static Generation Run(Project project) => new(
        project.ToCompilation(),
        CSharpGeneratorDriver.Create(
            [new ConstraintsGenerator().AsSourceGenerator()],
            project.Files,
            optionsProvider: new BuildProperties(project.Properties),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>Runs again on another state of the project.</summary>
    public Generation Then(Func<GeneratorDriver, GeneratorDriver> edit, Compilation compilation) =>
        new((CSharpCompilation)compilation, edit(Driver));

    /// <summary>What the compiler, warnings included, says about the project.</summary>
    public IEnumerable<string> CompilerDiagnostics() => Output.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info)
        .Select(diagnostic => diagnostic.ToString());

    /// <summary>Compiles and loads the project; fails the test where it has errors.</summary>
    public Assembly Load()
    {
        var faults = Errors.Select(error => error.ToString()).Concat(CompilerDiagnostics()).ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        using var image = new MemoryStream();
        var result = Output.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
