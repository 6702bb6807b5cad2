using System.Reflection;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>A compiled world whose types are not known to the test.</summary>
internal abstract class CompiledWorld
{
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
}
