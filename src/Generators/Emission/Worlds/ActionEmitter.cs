using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>
/// How a learner's choices become an action: enums, bools and bounded whole numbers are choices, reals are numbers in
/// −1..1 that are scaled to their range; of a vector or matrix, each element is one of these.
/// </summary>
/// <param name="writer">Where it is written.</param>
/// <param name="names">The names of the world.</param>
/// <param name="members">Takes the ranges of elements.</param>
internal sealed class ActionEmitter(CodeWriter writer, WorldNames names, StaticMembers members)
{
    private const string Choice = Contract.Rewards + ".ChoiceInfo";

    private bool IsBound => names.IsBound(VariableSource.Action);

    private IEnumerable<VariableModel> Components => names.World.Action;

    /// <summary>Writes the shape of an action and the decoder.</summary>
    public void Write()
    {
        WriteSpace();
        writer.Blank();
        writer.Open(
            $"internal static {names.ActionType} Decode("
            + "global::System.ReadOnlySpan<int> choices, global::System.ReadOnlySpan<float> reals)");
        if (IsBound)
            WriteForeign();
        else
            WriteOwn();
        writer.Close();
    }

    private void WriteOwn()
    {
        writer.Line($"var action = default({names.ActionType});");
        foreach (var (component, start) in Starts())
        {
            var text = "action." + names.ActionMembers[component.Name];
            if (component.Type.IsShaped)
                WriteElements(component.Type, text, start);
            else
                writer.Line($"{text} = {Stored(component.Type, names.TypeName(component.Type), text, Literals.Number(start))};");
        }

        writer.Line("return action;");
    }

    // A type of the user's may have properties that are set once: everything is set where it is made.
    private void WriteForeign()
    {
        var example = $"default({names.ActionType})";
        var values = new List<(string Member, string Value)>();
        foreach (var (component, start) in Starts())
        {
            var member = names.ActionMembers[component.Name];
            if (component.Type.IsShaped)
            {
                var vector = "vector" + Literals.Number(values.Count);
                writer.Line($"var {vector} = {example}.{member};");
                WriteElements(component.Type, vector, start);
                values.Add((member, vector));
            }
            else
            {
                values.Add((member, Stored(component.Type, "", $"{example}.{member}", Literals.Number(start))));
            }
        }

        writer.Open($"return new {names.ActionType}()");
        foreach (var (member, value) in values)
            writer.Line($"{member} = {value},");
        writer.Close(";");
    }

    private void WriteElements(DslType type, string text, int start)
    {
        var place = start == 0 ? "i" : $"{Literals.Number(start)} + i";
        writer.Line($"for (var i = 0; i < {Literals.Number(type.Count)}; i++)");
        writer.Indent();
        var value = Elements.RangesOf(type) is { Count: > 0 } ranges
            ? DecodedEach(type.Scalar, ranges, place)
            : Decoded(type.Scalar, place);
        writer.Line($"{text}[i] = {Converted(type.Scalar, value, IsBound ? "" : names.ElementName(type), text + "[i]")};");
        writer.Outdent();
    }

    private string Stored(DslType type, string storedAs, string text, string place) =>
        Converted(type, Decoded(type, place), storedAs, text);

    /// <summary>The components, each with the place of its first element among the choices or the reals.</summary>
    private IEnumerable<(VariableModel Component, int Start)> Starts()
    {
        var (choices, reals) = (0, 0);
        foreach (var component in Components)
        {
            var isReal = component.Type.Scalar is RealType;
            yield return (component, isReal ? reals : choices);
            if (isReal)
                reals += component.Type.Count;
            else
                choices += component.Type.Count;
        }
    }

    private string Converted(DslType type, string value, string storedAs, string text) => type switch
    {
        _ when IsBound => $"{Contract.Numerics}.Foreign.Like({text}, {value})",
        BoolType => value + " != 0",
        IntType when storedAs == "int" => value,
        RealType when storedAs == "double" || !value.StartsWith("(", StringComparison.Ordinal) => value,
        _ when value.IndexOf(' ') >= 0 && type is not RealType => $"({storedAs})({value})",
        _ => $"({storedAs}){value}",
    };

    private static string Decoded(DslType type, string place) => type switch
    {
        BoolType or EnumType or IntType { Low: 0 } => $"choices[{place}]",
        IntType { Low: { } low } => $"choices[{place}] + ({Literals.Whole(low)})",
        RealType { Low: var low, High: var high } when IsBounded(low, high) =>
            $"({Literals.Real(low)} + ((Bound(reals[{place}]) + 1.0) * {Literals.Real((high - low) / 2)}))",
        RealType => $"Bound(reals[{place}])",

        // As for its options: a range that is missing is a mistake that is reported.
        _ => $"choices[{place}]",
    };

    private string DecodedEach(DslType type, IReadOnlyList<ElementRange> ranges, string place)
    {
        if (type is IntType)
            return $"choices[{place}] + {members.Table("int", ranges.Select(range => Literals.Number((long)range.Low)))}[i]";
        var lows = members.Table("double", ranges.Select(range => Literals.Real(IsBounded(range.Low, range.High) ? range.Low : -1)));
        var halves = members.Table(
            "double", ranges.Select(range => Literals.Real(IsBounded(range.Low, range.High) ? (range.High - range.Low) / 2 : 1)));
        return $"({lows}[i] + ((Bound(reals[{place}]) + 1.0) * {halves}[i]))";
    }

    private static bool IsBounded(double low, double high) => !double.IsInfinity(low) && !double.IsInfinity(high);

    private void WriteSpace()
    {
        var choices = Components.Where(component => component.Type.Scalar is not RealType).SelectMany(ChoicesOf).ToList();
        var reals = Components.Where(component => component.Type.Scalar is RealType).SelectMany(Elements.NamesOf).Select(Literals.Text);
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
        if (Components.Any(component => component.Type.Scalar is RealType))
        {
            writer.Blank();
            writer.Line("private static float Bound(float value) => global::System.Math.Min(1f, global::System.Math.Max(-1f, value));");
        }
    }

    private static IEnumerable<string> ChoicesOf(VariableModel component)
    {
        var ranges = Elements.RangesOf(component.Type);
        return Elements.NamesOf(component).Select((name, i) =>
            $"new {Choice}({Literals.Text(name)}, "
            + $"{(ranges.Count > 0 ? OptionsFrom((long)ranges[i].Low, (long)ranges[i].High) : OptionsOf(component.Type.Scalar))})");
    }

    private static string OptionsOf(DslType type) => type switch
    {
        BoolType => "[\"false\", \"true\"]",
        EnumType declared => $"[{string.Join(", ", declared.Enum.Members.Select(Literals.Text))}]",
        IntType { Low: { } low, High: { } high } => OptionsFrom(low, high),

        // A mistake has taken its range away. It is reported, and nothing of the file is run.
        _ => "[]",
    };

    private static string OptionsFrom(long low, long high)
    {
        var options = new List<string>();
        for (var value = low; value <= high; value++)
            options.Add(Literals.Text(Literals.Number(value)));
        return $"[{string.Join(", ", options)}]";
    }
}
