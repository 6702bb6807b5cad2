using System.Diagnostics;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Generators.Tests;

/// <summary>
/// What the JIT makes of loops over generated code, as the runtime itself tells: whatever is evaluated at every step is inlined.
/// A program is compiled, run with <c>DOTNET_JitDisasm</c>, and its loops are looked through for calls.
/// </summary>
public sealed partial class HotLoopTests
{
    private const string Program =
        """
        using Espalier.Rewards;
        using Espalier.Rewards.Batches;
        using Espalier.Samples;
        using Espalier.Samples.Published.Gymnasium;
        using Espalier.Samples.Published.LeggedGym;

        const int Count = 64;
        var totals = new double[Count];
        Loops.Stand(CartPole.Sets.Default(), new CartPole.State[Count], totals);
        Loops.Walk(LeggedRobot.Sets.Default(), new LeggedRobot.State[Count], new LeggedRobot.Action[Count], totals);
        Loops.Seek(Corner.Sets.Potential(0.99), new Corner.State[Count], totals);
        new CartPole.Default.Batch(CartPole.Sets.Default(), Count).Evaluate(new CartPole.Columns(Count), totals);
        new LeggedRobot.Default.Batch(LeggedRobot.Sets.Default(), Count).Evaluate(new LeggedRobot.Columns(Count), totals);
        var seek = new Corner.Potential.Batch(Corner.Sets.Potential(0.99), Count);
        seek.Evaluate(new Corner.Columns(Count), totals);
        seek.Evaluate(new Corner.Columns(Count), totals, new TermColumns(seek.Info, Count));
        seek.Evaluate(new Corner.Columns(Count), totals, TermColumns.OfScores(seek.Info, Count));

        static class Loops
        {
            public static void Stand(CartPole.Default reward, CartPole.State[] states, double[] totals)
            {
                var (memory, recorder, moment) = (default(CartPole.Default.Memory), default(NoRecorder), default(Moment));
                for (var i = 0; i < totals.Length; i++)
                    totals[i] = reward.Evaluate(in states[i], default, in states[i], default, in moment, ref memory, ref recorder).Amount;
            }

            public static void Walk(LeggedRobot.Default reward, LeggedRobot.State[] states, LeggedRobot.Action[] actions, double[] totals)
            {
                var (memory, recorder, moment) = (default(LeggedRobot.Default.Memory), default(NoRecorder), default(Moment));
                for (var i = 0; i < totals.Length; i++)
                    totals[i] = reward.Evaluate(in states[i], in actions[i], in states[i], default, in moment, ref memory, ref recorder).Amount;
            }

            public static void Seek(Corner.Potential reward, Corner.State[] states, double[] totals)
            {
                var (memory, recorder, moment) = (default(Corner.Potential.Memory), default(NoRecorder), default(Moment));
                for (var i = 0; i < totals.Length; i++)
                    totals[i] = reward.Evaluate(in states[i], default, in states[i], default, in moment, ref memory, ref recorder).Amount;
            }
        }
        """;

    private static readonly string[] s_files =
    [
        "samples/Published/Gymnasium/CartPole.constraints",
        "samples/Published/LeggedGym/LeggedRobot.constraints",
        "samples/Corner/Corner.constraints",
    ];

    [Fact]
    public void Loops_call_nothing_but_elementary_functions()
    {
        var listings = Run();

        // Three loops one by one; three batches, of which one also tells all, and scores alone.
        Assert.Equal(8, listings.Count);
        foreach (var listing in listings)
        {
            var calls = Calls().Matches(listing).Select(call => call.Groups[1].Value).Where(call => !IsAllowed(call)).Distinct();
            Assert.True(!calls.Any(), $"{listing[..listing.IndexOf('\n', StringComparison.Ordinal)]} calls {string.Join(", ", calls)}");
        }
    }

    // What throws ends the loop, and is called only then.
    private static bool IsAllowed(string call) =>
        call == "CORINFO_HELP_RNGCHKFAIL"
        || call.Contains(":Throw", StringComparison.Ordinal)
        || call.StartsWith("[Espalier.Rewards.Numerics.Elementary:", StringComparison.Ordinal);

    private static List<string> Run()
    {
        using var folder = new TemporaryFolder();
        var program = Path.Combine(folder.Path, "Project.dll");
        Emit(program, EmitContract(folder.Path));
        File.WriteAllText(
            Path.ChangeExtension(program, ".runtimeconfig.json"),
            $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }""");
        var output = Path.Combine(folder.Path, "listing.txt");
        var start = new ProcessStartInfo("dotnet", [program])
        {
            Environment =
            {
                ["DOTNET_TieredCompilation"] = "0",
                ["DOTNET_JitDisasm"] = "Stand Walk Seek Part*",
                ["DOTNET_JitStdOutFile"] = output,
            },
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        return [.. File.ReadAllText(output).Split("; Assembly listing for method ")[1..]];
    }

    // As it is released: the one that the tests are built against may be made for debugging, and then nothing of it is inlined.
    private static string EmitContract(string folder)
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading;";
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src/Rewards"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Append(Usings)
            .Select(code => CSharpSyntaxTree.ParseText(code));
        var contract = CSharpCompilation.Create(
            "Espalier.Rewards",
            sources,
            Net100.References.All,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        return Emit(contract, Path.Combine(folder, "Espalier.Rewards.dll"));
    }

    private static string Emit(Compilation compilation, string path)
    {
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return path;
    }

    private static void Emit(string path, string contract)
    {
        var project = new Project
        {
            Files = [.. s_files.Select(file => new InMemoryText(
                "/project/" + Path.GetFileName(file), File.ReadAllText(Path.Combine(Repository.Folder, file))))],
            Code = [Program],
            References = [.. Net100.References.All, MetadataReference.CreateFromFile(contract)],
            IsOptimized = true,
            Options = options => options.WithOutputKind(OutputKind.ConsoleApplication),
        };
        var generation = project.Generate();
        Assert.Empty(generation.Errors);
        Emit(generation.Output, path);
    }

    [GeneratedRegex(@"^\s+call\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex Calls();
}
