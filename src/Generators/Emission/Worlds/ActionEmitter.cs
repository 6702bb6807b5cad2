using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>
/// How a learner's choices become an action: enums, bools and bounded whole numbers are choices, reals are numbers in
/// −1..1 that are scaled to their range; of a vector, each element is one of these.
/// </summary>
internal static class ActionEmitter
{
    private const string Choice = Contract.Rewards + ".ChoiceInfo";

    /// <summary>Writes the shape of an action and the decoder.</summary>
    public static void Write(CodeWriter writer, WorldNames names)
    {
        WriteSpace(writer, names.World);
        writer.Blank();
        writer.Open(
            $"internal static {names.ActionType} Decode("
            + "global::System.ReadOnlySpan<int> choices, global::System.ReadOnlySpan<float> reals)");
        writer.Line($"var action = default({names.ActionType});");
        var choices = 0;
        var reals = 0;
        foreach (var component in names.World.Action)
        {
            var text = "action." + names.ActionMembers[component.Name];
            if (component.Type is VectorType vector)
            {
                var start = vector.Element is RealType ? reals : choices;
                writer.Line($"for (var i = 0; i < {Literals.Number(vector.Length)}; i++)");
                writer.Indent();
                WriteScalar(writer, vector.Element, names.ElementName(vector), text + "[i]", start == 0 ? "i" : $"{Literals.Number(start)} + i");
                writer.Outdent();
            }
            else
            {
                WriteScalar(
                    writer, component.Type, names.TypeName(component.Type), text,
                    Literals.Number(component.Type is RealType ? reals : choices));
            }

            if (component.Type.Scalar is RealType)
                reals += LengthOf(component.Type);
            else
                choices += LengthOf(component.Type);
        }

        writer.Line("return action;");
        writer.Close();
    }

    private static int LengthOf(DslType type) => type is VectorType vector ? vector.Length : 1;

    private static void WriteScalar(CodeWriter writer, DslType type, string storedAs, string text, string place) =>
        writer.Line($"{text} = {Decoded(type, storedAs, place)};");

    private static string Decoded(DslType type, string storedAs, string place) => type switch
    {
        BoolType => $"choices[{place}] != 0",
        EnumType => $"({storedAs})choices[{place}]",
        IntType { Low: 0 } when storedAs == "int" => $"choices[{place}]",
        IntType { Low: { } low } when storedAs == "int" => $"choices[{place}] + ({Literals.Whole(low)})",
        IntType { Low: { } low } => $"({storedAs})(choices[{place}] + ({Literals.Whole(low)}))",
        RealType { Low: var low, High: var high } when !double.IsInfinity(low) && !double.IsInfinity(high) =>
            $"(float)({Literals.Real(low)} + ((Bound(reals[{place}]) + 1.0) * {Literals.Real((high - low) / 2)}))",
        RealType => $"Bound(reals[{place}])",
        _ => throw new NotSupportedException($"An action cannot have a component of {type}."),
    };

    private static void WriteSpace(CodeWriter writer, WorldModel world)
    {
        var choices = world.Action.Where(component => component.Type.Scalar is not RealType).SelectMany(ChoicesOf).ToList();
        var reals = world.Action.Where(component => component.Type.Scalar is RealType).SelectMany(NamesOf).Select(Literals.Text);
        writer.Blank();
        writer.Line($"internal static readonly {Contract.Rewards}.ActionSpace Actions = new(");
        writer.Indent();
        if (choices.Count == 0)
        {
            writer.Line("[],");
        }
        else
        {
            writer.Line("[");
            writer.Indent();
            foreach (var choice in choices)
                writer.Line(choice + ",");
            writer.Outdent();
            writer.Line("],");
        }

        writer.Line($"[{string.Join(", ", reals)}]);");
        writer.Outdent();
        if (world.Action.Any(component => component.Type.Scalar is RealType))
        {
            writer.Blank();
            writer.Line("private static float Bound(float value) => global::System.Math.Min(1f, global::System.Math.Max(-1f, value));");
        }
    }

    private static IEnumerable<string> ChoicesOf(VariableModel component) =>
        NamesOf(component).Select(name => $"new {Choice}({Literals.Text(name)}, {OptionsOf(component.Type.Scalar)})");

    private static IEnumerable<string> NamesOf(VariableModel component) => component.Type is VectorType vector
        ? Enumerable.Range(0, vector.Length).Select(i => $"{component.Name}[{Literals.Number(i)}]")
        : [component.Name];

    private static string OptionsOf(DslType type) => type switch
    {
        BoolType => "[\"false\", \"true\"]",
        EnumType declared => $"[{string.Join(", ", declared.Enum.Members.Select(Literals.Text))}]",
        IntType { Low: { } low, High: { } high } => $"[{string.Join(", ", WholesFrom(low, high).Select(Literals.Text))}]",
        _ => throw new NotSupportedException($"An action cannot have a component of {type}."),
    };

    private static IEnumerable<string> WholesFrom(long low, long high)
    {
        for (var value = low; value <= high; value++)
            yield return Literals.Number(value);
    }
}
