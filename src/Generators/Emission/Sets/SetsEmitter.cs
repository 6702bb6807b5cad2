using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets;

/// <summary>The file of a world's sets and goals, with the switch from a name to its type.</summary>
internal static class SetsEmitter
{
    /// <summary>Emits the file.</summary>
    public static string Emit(WorldModel world, EquatableArray<SetModel> sets, EquatableArray<GoalsModel> goals)
    {
        var names = new WorldNames(world);
        var lets = new LetCatalogue(names);
        var shaped = sets.Select(set => new ShapedSet(set)).ToList();
        var setNames = new SetNames(names, shaped, goals);
        return GeneratedFile.Write(world.Namespace, writer =>
        {
            GeneratedFile.ReopenWorld(writer, names);
            foreach (var shape in shaped.GroupBy(set => set.Shape))
            {
                RewardEmitter.Write(
                    writer, names, lets, shape.Key, setNames.TypeOf(shape.Key), shape.First().Set.Documentation);
            }

            foreach (var declared in goals)
                GoalsEmitter.Write(writer, names, lets, declared, setNames.TypeOf(declared));
            SwitchEmitter.Write(writer, names, setNames, shaped, goals);
            writer.Close();
        });
    }
}
