using Espalier.Dsl.Binding.Expressions;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;
using Espalier.Generators.Pipeline;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>The file of a world: its types, and the half of its interface that no set or goal has a part in.</summary>
internal static class WorldEmitter
{
    /// <summary>Emits the file.</summary>
    public static string Emit(WorldUnit unit)
    {
        var world = unit.World;
        var names = new WorldNames(world);
        return GeneratedFile.Write(world.Namespace, writer =>
        {
            GeneratedFile.OpenWorld(writer, names);
            ConstEmitter.Write(writer, names);
            foreach (var declared in world.Enums)
                EnumEmitter.Write(writer, declared, names.EnumName(declared));
            foreach (var vector in names.Vectors)
                new VectorEmitter(writer, names).Write(vector.Key, vector.Value);
            if (!names.IsBound(VariableSource.State))
            {
                StructEmitter.Write(
                    writer, names.State, $"A state of {world.Name}.", world.State, names.StateMembers, names);
            }

            if (!names.IsBound(VariableSource.Action))
            {
                StructEmitter.Write(
                    writer, names.Action, $"An action in {world.Name}.", world.Action, names.ActionMembers, names);
            }

            StructEmitter.Write(
                writer, names.Settings, $"The settings of {world.Name}.", world.Settings, names.SettingMembers, names);
            WriteInterface(writer, names);
            CodecEmitter.Write(writer, names);
            new LetCatalogue(names).Write(writer, new LineMap(unit.Paths));
            writer.Close();
        });
    }

    private static void WriteInterface(CodeWriter writer, WorldNames names)
    {
        var state = names.StateType;
        var action = names.ActionType;
        var settings = names.SettingsType;
        var codec = names.Nested(names.Codec);
        var world = names.World;
        writer.Blank();
        writer.Summary(null, $"What environments, rewards and learners share of {world.Name}.");
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"public readonly partial struct {names.Interface} : {Contract.Rewards}.IWorld<{state}, {action}, {settings}>");
        Property($"{Contract.Rewards}.WorldInfo", "Info",
            $"{{ get; }} = new({Literals.Text(world.Name)}, {OrNull(world.Horizon)}, {OrNull(world.StepSeconds)});");
        Property(settings, "DefaultSettings", $"=> {codec}.DefaultSettings;");
        Property($"{Contract.Rewards}.ActionSpace", "Actions", $"=> {codec}.Actions;");
        Property("int", "ObservationSize", $"=> {Literals.Number(ObservationEmitter.SizeOf(world))};");
        Property("bool", $"TrySet(ref {settings} settings, string name, global::System.ReadOnlySpan<double> values)",
            $"=> {codec}.TrySet(ref settings, name, values);");
        Property("void", $"Observe(in {state} state, global::System.Span<float> observation)",
            $"=> {codec}.Observe(in state, observation);");
        Property(action, "Decode(global::System.ReadOnlySpan<int> choices, global::System.ReadOnlySpan<float> reals)",
            $"=> {codec}.Decode(choices, reals);");
        Property("string?", $"FindOutOfRange(in {state} state)", $"=> {codec}.FindOutOfRange(in state);");
        writer.Close();

        void Property(string type, string name, string body)
        {
            writer.Blank();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static {type} {name} {body}");
        }
    }

    private static string OrNull(int? value) => value is { } number ? Literals.Number(number) : "null";

    private static string OrNull(double? value) => value is { } number ? Literals.Real(number) : "null";
}
