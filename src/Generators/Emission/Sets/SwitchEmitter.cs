using Espalier.Generators.Naming;
using Espalier.Generators.Pipeline;

namespace Espalier.Generators.Emission.Sets;

/// <summary>How a set is made, and the switch that turns its name into its type.</summary>
internal static class SwitchEmitter
{
    /// <summary>Writes the classes and the other half of the world's interface.</summary>
    public static void Write(
        CodeWriter writer, WorldNames names, SetNames setNames, List<ShapedSet> sets, SetsUnit unit)
    {
        WriteFactories(writer, names, setNames, sets);
        InfoEmitter.Write(writer, names, setNames, sets, unit.Bounds);
        var state = names.StateType;
        var action = names.ActionType;
        var settings = names.SettingsType;
        writer.Blank();
        writer.Open($"public readonly partial struct {names.Interface}");
        writer.Line("/// <inheritdoc/>");
        writer.Line(
            $"public static {Contract.ArrayOf(InfoEmitter.Info)} Rewards {{ get; }} = "
            + $"[{string.Join(", ", sets.Select(set => $"{names.Nested(names.Infos)}.{setNames.MethodOf(set.Set)}"))}];");
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public static bool TryVisit<TVisitor, TResult>(");
        writer.Indent();
        writer.Line("string name, double discount, ref TVisitor visitor,");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TResult result)");
        writer.Line($"where TVisitor : struct, {Contract.Rewards}.IRewardVisitor<{state}, {action}, {settings}, TResult>");
        writer.Outdent();
        writer.Open();
        WriteSwitch(writer, "result", sets.Select(set =>
        {
            var type = $"{names.FullName}.{setNames.TypeOf(set.Shape)}";
            var argument = set.Shape.NeedsDiscount ? "discount" : "";
            return (set.Set.Name,
                $"visitor.Visit<{type}, {type}.Memory>({names.Nested(names.Sets)}.{setNames.MethodOf(set.Set)}({argument}))");
        }));
        writer.Close();
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public static bool TryGetGoals(");
        writer.Indent();
        writer.Line("string name,");
        writer.Line(
            $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {Contract.Rewards}.GoalSet<{state}, {settings}>? goals)");
        writer.Outdent();
        writer.Open();
        WriteSwitch(writer, "goals", unit.Goals.Select(declared =>
            (declared.Name, $"{names.FullName}.{setNames.TypeOf(declared)}.Instance")));
        writer.Close();
        writer.Close();
    }

    private static void WriteSwitch(CodeWriter writer, string result, IEnumerable<(string Name, string Value)> cases)
    {
        writer.Open("switch (name)");
        foreach (var (name, value) in cases)
        {
            writer.Line($"case {Literals.Text(name)}:");
            writer.Indent();
            writer.Line($"{result} = {value};");
            writer.Line("return true;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line($"{result} = default;");
        writer.Line("return false;");
        writer.Outdent();
        writer.Close();
    }

    private static void WriteFactories(CodeWriter writer, WorldNames names, SetNames setNames, List<ShapedSet> sets)
    {
        writer.Blank();
        writer.Summary(null, $"Makes the sets of {names.World.Name}.");
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"public static class {names.Sets}");
        foreach (var set in sets)
        {
            var type = $"{names.FullName}.{setNames.TypeOf(set.Shape)}";
            var numbers = set.Shares.Concat(set.Gains).Concat(set.Bounds).Select(Literals.Real)
                .Concat(set.Periods.Select(period => Literals.Number(period)))
                .Concat(set.Masks.Select(Literals.Bits));
            IEnumerable<string> discount = set.Shape.NeedsDiscount ? ["discount"] : [];
            IEnumerable<string> arguments =
                [$"{names.Nested(names.Infos)}.{setNames.MethodOf(set.Set)}", .. discount, .. numbers];
            writer.Blank();
            writer.Summary(set.Set.Documentation, set.Set.Name + ".");
            if (set.Shape.NeedsDiscount)
                writer.Line("/// <param name=\"discount\">The discount of whoever learns, in 0..1: the potentials are differences under it.</param>");
            writer.Line(
                $"public static {type} {setNames.MethodOf(set.Set)}({(set.Shape.NeedsDiscount ? "double discount" : "")}) =>");
            writer.Indent();
            writer.Line($"new({string.Join(", ", arguments)});");
            writer.Outdent();
        }

        writer.Close();
    }
}
