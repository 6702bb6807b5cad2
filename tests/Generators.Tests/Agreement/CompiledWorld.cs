using System.Reflection;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Tests.Compiling;
using Espalier.Tests.Common.Programs;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>A compiled world whose types are not known to the test.</summary>
internal abstract class CompiledWorld
{
    /// <summary>Compiles and loads programs.</summary>
    public static Assembly Load(IEnumerable<RandomProgram> programs) => (Project.Of("") with
    {
        Files = [.. programs.Select((program, i) => new InMemoryText($"/project/P{i}.constraints", program.Text))],
        IsOptimized = true,
    }).WithProperty("EspalierAnalysis", "off").Generate().Load();

    /// <summary>The world of a model in a loaded assembly.</summary>
    public static CompiledWorld Load(Assembly assembly, WorldModel model)
    {
        var type = assembly.GetType($"{model.Namespace}.{model.Name}", throwOnError: true)!;
        Type[] arguments =
            [type.GetNestedType("World")!, type.GetNestedType("State")!, type.GetNestedType("Action")!, type.GetNestedType("Settings")!];
        return (CompiledWorld)Activator.CreateInstance(typeof(CompiledWorld<,,,>).MakeGenericType(arguments), model)!;
    }

    /// <summary>Starts an episode under a set.</summary>
    public abstract CompiledEpisode Start(string set, double discount);

    /// <summary>What evaluates a set on batches; null where it has none.</summary>
    public abstract CompiledBatch? Batch(string set, double discount, int count);
}
