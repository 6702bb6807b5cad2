using Espalier.Dsl;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Studies;

/// <summary>The file of a world's experiments and of the method that hosts them.</summary>
internal static class StudyEmitter
{
    /// <summary>Emits the file.</summary>
    public static string Emit(
        WorldModel world,
        EquatableArray<ExperimentModel> experiments,
        EquatableArray<LearnerSchema> learners)
    {
        var names = new WorldNames(world);
        return GeneratedFile.Write(world.Namespace, writer =>
        {
            GeneratedFile.ReopenWorld(writer, names);
            new ExperimentsEmitter(writer).Write(names, experiments, names.Nested(names.Sources) + ".All");
            WriteHost(writer, names);
            LearnersEmitter.Write(writer, names.Learners, learners);
            writer.Close();
        });
    }

    private static void WriteHost(CodeWriter writer, WorldNames names)
    {
        var state = names.StateType;
        var action = names.ActionType;
        var settings = names.SettingsType;
        writer.Blank();
        writer.Summary(null, $"Turns a program into a command line for the experiments of {names.World.Name}.");
        writer.Line("/// <typeparam name=\"TEnvironment\">The world's dynamics.</typeparam>");
        writer.Line("/// <param name=\"args\">The command line.</param>");
        writer.Line("/// <returns>The exit code.</returns>");
        writer.Line($"public static global::System.Threading.Tasks.Task<int> {names.Host}<TEnvironment>(string[] args)");
        writer.Indent();
        writer.Line($"where TEnvironment : struct, {Contract.Rewards}.IEnvironment<{state}, {action}, {settings}> =>");
        writer.Line($"{Contract.Study}.HostAsync<{names.Nested(names.Interface)}, TEnvironment, {state}, {action}, {settings}>(");
        writer.Indent();
        writer.Line($"{names.Nested(names.Experiments)}, {names.Nested(names.Learners)}.All, args);");
        writer.Outdent();
        writer.Outdent();
    }
}
