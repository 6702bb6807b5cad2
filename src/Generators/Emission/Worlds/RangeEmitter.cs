using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>Finds the first member of a state that is outside its declared range.</summary>
internal static class RangeEmitter
{
    /// <summary>Writes the check.</summary>
    public static void Write(CodeWriter writer, WorldNames names)
    {
        writer.Blank();
        writer.Open($"internal static string? FindOutOfRange(in {names.StateType} state)");
        foreach (var member in names.World.State)
        {
            var text = "state." + names.StateMembers[member.Name];
            var fault = $"return {Literals.Text(member.Name)};";
            if (member.Type is VectorType vector && FaultOf(vector.Element, "element", names.ElementName(vector)) is { } elementFault)
            {
                writer.Open($"foreach (var element in {text}.AsReadOnlySpan())");
                WriteCheck(writer, elementFault, fault);
                writer.Close();
            }
            else if (member.Type is not VectorType && FaultOf(member.Type, text, names.TypeName(member.Type)) is { } scalarFault)
            {
                WriteCheck(writer, scalarFault, fault);
            }
        }

        writer.Line("return null;");
        writer.Close();
    }

    private static void WriteCheck(CodeWriter writer, string condition, string fault)
    {
        writer.Line($"if ({condition})");
        writer.Indent();
        writer.Line(fault);
        writer.Outdent();
    }

    // Bounds that the storage cannot pass need no check. NaN is in no bounded range.
    private static string? FaultOf(DslType type, string text, string storedAs) => type switch
    {
        EnumType declared => $"({Storage.BehindEnum(declared.Enum)}){text} >= {Literals.Number(declared.Enum.Members.Count)}",
        IntType range => Join(
            range.Low is { } low && low > Storage.LeastOf(storedAs) ? $"{text} < {Literals.Whole(low)}" : null,
            range.High is { } high && high < Storage.GreatestOf(storedAs) ? $"{text} > {Literals.Whole(high)}" : null),
        RealType { Low: var low, High: var high } => Join(
            double.IsInfinity(low) ? null : $"!({text} >= {Literals.Single(low)})",
            double.IsInfinity(high) ? null : $"!({text} <= {Literals.Single(high)})"),
        _ => null,
    };

    private static string? Join(string? first, string? second) =>
        first is null ? second : second is null ? first : $"{first} || {second}";
}
