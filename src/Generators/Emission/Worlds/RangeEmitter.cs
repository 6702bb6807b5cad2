using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>Finds the first member of a state that is outside its declared range.</summary>
/// <param name="writer">Where it is written.</param>
/// <param name="names">The names of the world.</param>
/// <param name="members">Takes the ranges of elements.</param>
internal sealed class RangeEmitter(CodeWriter writer, WorldNames names, StaticMembers members)
{
    private bool IsBound => names.IsBound(VariableSource.State);

    /// <summary>Writes the check.</summary>
    public void Write()
    {
        writer.Blank();
        writer.Open($"internal static string? FindOutOfRange(in {names.StateType} state)");
        foreach (var member in names.World.State)
        {
            var text = "state." + names.StateMembers[member.Name];
            if (!member.Type.IsShaped)
            {
                if (FaultOf(member.Type, text, names.TypeName(member.Type)) is { } fault)
                    WriteCheck(fault, member);
            }
            else if (FaultOfElement(member.Type, text + "[i]") is { } fault)
            {
                writer.Open($"for (var i = 0; i < {Literals.Number(member.Type.Count)}; i++)");
                WriteCheck(fault, member);
                writer.Close();
            }
        }

        writer.Line("return null;");
        writer.Close();
    }

    private void WriteCheck(string condition, VariableModel member)
    {
        writer.Line($"if ({condition})");
        writer.Indent();
        writer.Line($"return {Literals.Text(member.Name)};");
        writer.Outdent();
    }

    private string? FaultOfElement(DslType type, string text)
    {
        if (Elements.RangesOf(type) is not { Count: > 0 } ranges)
            return FaultOf(type.Scalar, text, names.ElementName(type));
        var stored = names.ElementName(type);
        var bounds = type.Scalar is IntType ? "double" : stored;
        var lows = members.Table(bounds, ranges.Select(range => Bound(range.Low, bounds)));
        var highs = members.Table(bounds, ranges.Select(range => Bound(range.High, bounds)));
        return IsBound && type.Scalar is RealType
            ? $"{Contract.Numerics}.Reals.IsBelow({text}, {lows}[i]) || {Contract.Numerics}.Reals.IsAbove({text}, {highs}[i])"
            : $"!({text} >= {lows}[i] && {text} <= {highs}[i])";
    }

    private static string Bound(double value, string type) => type == "float" ? Literals.Single(value) : Literals.Real(value);

    private string? FaultOf(DslType type, string text, string storedAs) => type switch
    {
        EnumType declared when IsBound => $"unchecked((ulong)(long){text}) >= {Literals.Number(declared.Enum.Members.Count)}",
        EnumType declared => $"({Storage.BehindEnum(declared.Enum)}){text} >= {Literals.Number(declared.Enum.Members.Count)}",
        IntType range when IsBound => Join(
            range.Low is { } low ? $"(long){text} < {Literals.Whole(low)}" : null,
            range.High is { } high ? $"(long){text} > {Literals.Whole(high)}" : null),

        // Bounds that the storage cannot pass need no check.
        IntType range => Join(
            range.Low is { } low && low > Storage.LeastOf(storedAs) ? $"{text} < {Literals.Whole(low)}" : null,
            range.High is { } high && high < Storage.GreatestOf(storedAs) ? $"{text} > {Literals.Whole(high)}" : null),

        // NaN is in no bounded range.
        RealType range => Join(
            double.IsInfinity(range.Low) ? null
            : IsBound ? $"{Contract.Numerics}.Reals.IsBelow({text}, {Literals.Real(range.Low)})"
            : $"!({text} >= {Bound(range.Low, storedAs)})",
            double.IsInfinity(range.High) ? null
            : IsBound ? $"{Contract.Numerics}.Reals.IsAbove({text}, {Literals.Real(range.High)})"
            : $"!({text} <= {Bound(range.High, storedAs)})"),
        _ => null,
    };

    private static string? Join(string? first, string? second) =>
        first is null ? second : second is null ? first : $"{first} || {second}";
}
