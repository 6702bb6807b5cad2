using System.Text.RegularExpressions;
using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Espalier.Generators.Tests;

/// <summary>The C# in the documents compiles, in the world that docs/language.md declares.</summary>
public sealed partial class DocumentTests
{
    private const string Usings = """
        using System;
        using Docs;
        using Espalier.Rewards;
        using Espalier.Rewards.Batches;
        using Espalier.Runtime.Hosting;
        using Espalier.Runtime.Learners;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    private const string Environment = """
        using Espalier.Rewards;
        using Docs.Orchard;

        namespace Docs;

        internal readonly struct OrchardEnvironment : IEnvironment<Orchard.Orchard.State, Orchard.Orchard.Action, Orchard.Orchard.Settings>
        {
            public static void Reset<TChance>(out Orchard.Orchard.State state, in Orchard.Orchard.Settings settings, ref TChance chance)
                where TChance : struct, IChance => state = default;

            public static bool Step<TChance>(
                ref Orchard.Orchard.State state, in Orchard.Orchard.Action action, in Orchard.Orchard.Settings settings, ref TChance chance)
                where TChance : struct, IChance => false;
        }
        """;

    [Fact]
    public void A_reward_is_used_as_the_page_of_what_is_generated_says() => Compiles($$"""
        {{Usings}}namespace Docs.Orchard;
        internal static class Example
        {
            public static double Pay(
                Orchard.State before, Orchard.Action action, Orchard.State after, Orchard.Settings settings, Moment moment)
            {
                {{BlocksOf("docs/generated.md").First()}}
                return payment.Amount;
            }
        }
        """);

    [Fact]
    public void A_batch_is_used_as_the_page_of_what_is_generated_says() => Compiles($$"""
        {{Usings}}namespace Docs.Orchard;
        internal static class Example
        {
            public static void Pay(Orchard.State[] befores, Orchard.Action[] actions, Orchard.State[] afters)
            {
                {{BlocksOf("docs/generated.md").Skip(1).Single()}}
            }
        }
        """);

    [Fact]
    public void A_host_of_ones_own_is_built_as_the_page_on_running_says() => Compiles($$"""
        {{Usings}}namespace Docs.Orchard;
        internal static class Example
        {
            public static async System.Threading.Tasks.Task RunAsync(string[] args)
            {
                {{Assert.Single(BlocksOf("docs/running.md"))}}
            }
        }
        """);

    private static void Compiles(string code)
    {
        var language = Read("docs/language.md");
        var project = new Project
        {
            Files = [.. ConstraintBlocks().Matches(language).Select((block, i) => new InMemoryText($"/project/Page{i}.constraints", block.Groups[1].Value))],
        }.WithRuntime().With(Learners.None.Replace("\"none\"", "\"ppo\"", StringComparison.Ordinal)).With(Environment).With(code);
        project = project with
        {
            References = [.. project.References, Project.Reference(typeof(IHost)), Project.Reference(typeof(Host)), Project.Reference(typeof(IServiceCollection))],
        };
        var errors = project.Generate().Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
    }

    private static IEnumerable<string> BlocksOf(string document) =>
        CodeBlocks().Matches(Read(document)).Select(block => block.Groups[1].Value);

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Folder, document));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("```constraints\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ConstraintBlocks();
}
