using System.Reflection;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>A compiled world, whose types the test does not know.</summary>
internal abstract class WorldProbe
{
    /// <summary>Compiles a file that declares the world W in no namespace.</summary>
    public static WorldProbe Compile(string constraints) => Load(Project.Of(constraints).Generate().Load(), "W");

    public static WorldProbe Load(Assembly assembly, string name)
    {
        var world = assembly.GetType(name, throwOnError: true)!.GetNestedType("World")!;
        var types = world.GetInterfaces().Single(type => type.Name.StartsWith("IWorld", StringComparison.Ordinal)).GetGenericArguments();
        return (WorldProbe)Activator.CreateInstance(typeof(WorldProbe<,,,>).MakeGenericType([world, .. types]))!;
    }

    public abstract WorldInfo Info { get; }

    public abstract ActionSpace Actions { get; }

    public abstract IReadOnlyList<RewardInfo> Rewards { get; }

    public abstract Type StateType { get; }

    public abstract EpisodeProbe Start(string set, double discount = 1);

    public abstract float[] Observe(object? state);

    public abstract object Decode(int[] choices, params float[] reals);

    public abstract string? FindOutOfRange(object? state);

    public abstract object State(object? state);

    /// <summary>The settings with one of them changed; null where there is no such setting, or it has not as many elements.</summary>
    public abstract object? SetSetting(string name, params double[] values);

    public abstract object DefaultSettings { get; }

    public abstract (int Reached, bool Solvable, bool Distinguishing, IReadOnlyList<GoalInfo> Goals) Judge(string goals, object? state);
}
