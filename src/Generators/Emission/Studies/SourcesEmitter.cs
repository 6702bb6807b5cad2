using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;
using Espalier.Generators.Pipeline;

namespace Espalier.Generators.Emission.Studies;

/// <summary>
/// The file that keeps the texts of the <c>.constraints</c> files for the study's folder. It stands alone because it
/// changes with every keystroke, comments included.
/// </summary>
internal static class SourcesEmitter
{
    /// <summary>Emits the file.</summary>
    public static string Emit(WorldModel world, EquatableArray<ConstraintFile> files)
    {
        var names = new WorldNames(world);
        var type = Contract.Experiments + ".ConstraintFile";
        return GeneratedFile.Write(world.Namespace, writer =>
        {
            GeneratedFile.ReopenWorld(writer, names);
            writer.Open("private static class " + names.Sources);
            writer.Line($"internal static {Contract.ArrayOf(type)} All {{ get; }} =");
            writer.Line("[");
            writer.Indent();
            foreach (var file in files)
                writer.Line($"new({Literals.Text(FileNames.Of(file.Path))}, {Literals.Text(file.Text)}),");
            writer.Outdent();
            writer.Line("];");
            writer.Close();
            writer.Close();
        });
    }
}
