using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;
using Espalier.Generators.Pipeline;

namespace Espalier.Generators.Emission.Sets;

/// <summary>The file of a world's sets and goals, with the switch from a name to its type.</summary>
internal static class SetsEmitter
{
    /// <summary>Emits the file.</summary>
    public static string Emit(SetsUnit unit)
    {
        var names = new WorldNames(unit.Unit.World);
        var lets = new LetCatalogue(names);
        var shaped = unit.Sets.Select(set => new ShapedSet(set)).ToList();
        var map = new LineMap(unit.Unit.Paths);
        var setNames = new SetNames(names, shaped, unit.Goals);
        return GeneratedFile.Write(unit.Unit.World.Namespace, writer =>
        {
            GeneratedFile.ReopenWorld(writer, names);
            foreach (var shape in shaped.GroupBy(set => set.Shape))
            {
                RewardEmitter.Write(
                    writer, names, lets, map, shape.Key, setNames.TypeOf(shape.Key), shape.First().Set.Documentation);
            }

            foreach (var declared in unit.Goals)
                GoalsEmitter.Write(writer, names, lets, map, declared, setNames.TypeOf(declared));
            SwitchEmitter.Write(writer, names, setNames, shaped, unit);
            writer.Close();
        });
    }
}
