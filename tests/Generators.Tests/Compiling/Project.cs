using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Espalier.Rewards;
using Espalier.Runs.Experiments;
using Espalier.Runtime.Learners;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>A project in memory: its <c>.constraints</c> files, its C#, and what it references.</summary>
internal sealed record Project
{
    private static readonly MetadataReference s_rewards = Reference(typeof(IChance));

    private static readonly ImmutableArray<MetadataReference> s_runtime =
        [Reference(typeof(LearnerAttribute)), Reference(typeof(ExperimentDescription))];

    public ImmutableArray<InMemoryText> Files { get; init; } = [];

    public ImmutableArray<string> Code { get; init; } = [];

    public ImmutableArray<MetadataReference> References { get; init; } = [.. Net100.References.All, s_rewards];

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is changed of the compiler's options.</summary>
    public Func<CSharpCompilationOptions, CSharpCompilationOptions> Options { get; init; } = options => options;

    /// <summary>It is compiled as a release is, so that the JIT may optimise it.</summary>
    public bool IsOptimized { get; init; }

    /// <summary>A project of one file, with the reward contract alone.</summary>
    public static Project Of(string constraints) => new() { Files = [new InMemoryText("/project/Test.constraints", constraints)] };

    /// <summary>The same project with the runtime, so that it can run experiments.</summary>
    public Project WithRuntime() => this with { References = [.. References, .. s_runtime] };

    public Project With(string code) => this with { Code = [.. Code, code] };

    /// <summary>The same project with an MSBuild property; null leaves it unset.</summary>
    public Project WithProperty(string name, string? value) => value is null ? this : this with { Properties = Properties.SetItem(name, value) };

    public CSharpCompilation ToCompilation() => CSharpCompilation.Create(
        "Project",
        Code.Select((code, i) => CSharpSyntaxTree.ParseText(code, path: $"/project/Code{i}.cs", encoding: Encoding.UTF8)),
        References,
        Options(new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable,
            optimizationLevel: IsOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug)));

    public Generation Generate() => Generation.Run(this);

    public static MetadataReference Reference(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);
}
