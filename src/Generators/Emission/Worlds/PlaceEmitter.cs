using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>
/// Where a state lies in the order that a <c>cover</c> goes by: a hash of what is observed of it, bounded reals by the tenth
/// of their range.
/// </summary>
internal static class PlaceEmitter
{
    /// <summary>Writes the method.</summary>
    public static void Write(CodeWriter writer, WorldNames names)
    {
        writer.Blank();
        writer.Line("/// <summary>Where a state lies among those that a cover orders, in [0, 1).</summary>");
        writer.Open($"internal static double Place(in {names.StateType} state)");
        writer.Line($"var hash = default({Contract.Numerics}.FixedHash);");
        foreach (var member in names.World.State.Where(member => !member.IsHidden))
            WriteMember(writer, member, "state." + names.StateMembers[member.Name]);
        writer.Line(
            $"return {Contract.CounterHash}.ToUnit({Contract.CounterHash}.At(hash.Value, {Contract.CounterHash}.OfText(\"cover\")));");
        writer.Close();
    }

    private static void WriteMember(CodeWriter writer, VariableModel member, string text)
    {
        switch (member.Type)
        {
            case VectorType { Element: BoolType } or MatrixType { Element: BoolType }:
                writer.Line($"hash.AddBytes<bool>({text});");
                break;
            case VectorType { Ranges.Count: > 0 } vector:
                for (var i = 0; i < vector.Length; i++)
                    writer.Line($"hash.Add({HashedAs(vector.Element, vector.Ranges[i], $"{text}[{Literals.Number(i)}]")});");
                break;
            case VectorType vector:
                WriteLoop(vector.Element, vector.Length);
                break;
            case MatrixType matrix:
                WriteLoop(matrix.Element, matrix.Rows * matrix.Columns);
                break;
            default:
                writer.Line($"hash.Add({HashedAs(member.Type, RangeOf(member.Type), text)});");
                break;
        }

        void WriteLoop(DslType element, int count)
        {
            writer.Line($"for (var i = 0; i < {Literals.Number(count)}; i++)");
            writer.Indent();
            writer.Line($"hash.Add({HashedAs(element, RangeOf(element), text + "[i]")});");
            writer.Outdent();
        }
    }

    private static ElementRange RangeOf(DslType type) => type is RealType { Low: var low, High: var high } ? new(low, high) : default;

    private static string HashedAs(DslType type, ElementRange range, string text) =>
        type is RealType && !double.IsInfinity(range.Low) && !double.IsInfinity(range.High)
            ? $"{Contract.Rewards}.Tenths.Of({text}, {Literals.Real(range.Low)}, {Literals.Real(range.High)})"
            : VectorEmitter.HashedAs(type, text);
}
