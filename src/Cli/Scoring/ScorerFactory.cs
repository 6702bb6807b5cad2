using System.Diagnostics.CodeAnalysis;
using Espalier.Cli.Rows;
using Espalier.Rewards;

namespace Espalier.Cli.Scoring;

/// <summary>Makes a scorer of a set's name, under the types that the world was compiled to.</summary>
internal abstract class ScorerFactory
{
    /// <summary>Where the members of a row stand.</summary>
    public abstract RowLayout Layout { get; }

    /// <summary>Finds the types of a compiled world.</summary>
    /// <param name="world">The implementation of <see cref="IWorld{TState, TAction, TSettings}"/>.</param>
    /// <param name="names">What the members of the world are called in C#.</param>
    public static ScorerFactory Of(Type world, WorldMembers names)
    {
        var contract = world.GetInterfaces().Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IWorld<,,>));
        var type = typeof(ScorerFactory<,,,>).MakeGenericType([world, .. contract.GetGenericArguments()]);
        return (ScorerFactory)Activator.CreateInstance(type, names)!;
    }

    /// <summary>Makes a scorer of a set; false where there is none of that name.</summary>
    public abstract bool TryCreate(string set, double discount, [NotNullWhen(true)] out Scorer? scorer);
}
