using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>
/// What the agent sees, made from the declared ranges: enums and whole numbers of few values one-hot, larger ranges
/// scaled to −1..1, unbounded numbers as they are, bools as 0 and 1, hidden members not at all.
/// </summary>
/// <param name="writer">Where it is written.</param>
/// <param name="names">The names of the world.</param>
/// <param name="members">Takes the ranges of elements.</param>
internal sealed class ObservationEmitter(CodeWriter writer, WorldNames names, StaticMembers members)
{
    private const int MostOneHot = 128;

    /// <summary>The length of a world's observation.</summary>
    public static int SizeOf(WorldModel world) => world.State.Where(member => !member.IsHidden).Sum(member => SizeOf(member.Type));

    /// <summary>Writes the encoder.</summary>
    public void Write()
    {
        var size = Literals.Number(SizeOf(names.World));
        writer.Blank();
        writer.Open($"internal static void Observe(in {names.StateType} state, global::System.Span<float> observation)");
        writer.Line($"observation = observation.Slice(0, {size});");
        var seen = names.World.State.Where(member => !member.IsHidden).ToList();
        if (seen.Any(member => IsOneHot(member.Type.Scalar)))
            writer.Line("observation.Clear();");
        var offset = 0;
        foreach (var member in seen)
        {
            var text = "state." + names.StateMembers[member.Name];
            if (member.Type.IsShaped)
                WriteShaped(member.Type, text, offset);
            else
                WriteScalar(member.Type, names.Convert(VariableSource.State, member.Type, text), Literals.Number(offset));
            offset += SizeOf(member.Type);
        }

        writer.Close();
    }

    private static int SizeOf(DslType type) => type.Count * type.Scalar switch
    {
        EnumType declared => declared.Enum.Members.Count,
        IntType { Low: { } low, High: { } high } when IsOneHot(type.Scalar) => (int)(high - low + 1),
        _ => 1,
    };

    private static bool IsOneHot(DslType type) =>
        type is EnumType || (type is IntType { Low: { } low, High: { } high } && (double)high - low < MostOneHot);

    private void WriteShaped(DslType type, string text, int offset)
    {
        var element = type.Scalar;
        if (element is BoolType && !names.IsBound(VariableSource.State))
        {
            writer.Line(
                $"{Contract.Numerics}.ObservationWriter.Write({text}.AsReadOnlySpan(), "
                + $"observation.Slice({Literals.Number(offset)}, {Literals.Number(type.Count)}));");
            return;
        }

        writer.Open($"for (var i = 0; i < {Literals.Number(type.Count)}; i++)");
        var size = SizeOf(element);
        var place = size == 1 ? "i" : $"(i * {Literals.Number(size)})";
        place = offset == 0 ? place : $"{Literals.Number(offset)} + {place}";
        var value = names.Convert(VariableSource.State, element, text + "[i]");
        if (Elements.RangesOf(type) is { Count: > 0 } ranges && !IsOneHot(element))
            writer.Line($"observation[{place}] = {ScaledEach(value, ranges)};");
        else
            WriteScalar(element, value, place);
        writer.Close();
    }

    private void WriteScalar(DslType type, string text, string place)
    {
        if (IsOneHot(type))
            WriteOneHot(type, text, place);
        else
            writer.Line($"observation[{place}] = {Scaled(type, text)};");
    }

    // A value outside its range lights none: writing past its place would speak of another member.
    private void WriteOneHot(DslType type, string text, string place)
    {
        var size = Literals.Number(SizeOf(type));
        var low = type is IntType { Low: { } least } ? least : 0;
        var index = low switch
        {
            0 => text,
            > 0 => $"({text} - {Literals.Whole(low)})",
            _ => $"({text} + {Literals.Whole(-low)})",
        };
        var unsigned = type is IntType range && Storage.OfScalar(range) == "long" ? "ulong" : "uint";
        writer.Open();
        writer.Line($"var index = unchecked(({unsigned}){index});");
        writer.Line($"if (index < {size})");
        writer.Indent();
        writer.Line(place == "0" ? "observation[(int)index] = 1f;" : $"observation[{place} + (int)index] = 1f;");
        writer.Outdent();
        writer.Close();
    }

    private string Scaled(DslType type, string text) => type switch
    {
        BoolType => $"{text} ? 1f : 0f",
        IntType { Low: { } low, High: { } high } => Scaled(text, low, high),
        RealType { Low: var low, High: var high } when IsBounded(low, high) => Scaled(text, low, high),
        RealType when !names.World.IsDouble && !names.IsBound(VariableSource.State) => text,
        _ => $"(float){text}",
    };

    private static bool IsBounded(double low, double high) =>
        !double.IsInfinity(low) && !double.IsInfinity(high) && high > low && !double.IsInfinity(high - low);

    // In double, so that both ends come out as −1 and 1.
    private static string Scaled(string text, double low, double high)
    {
        var scale = Literals.Real(2 / (high - low));
        return low == 0
            ? $"(float)(({text} * {scale}) - 1.0)"
            : $"(float)((({text} - ({Literals.Real(low)})) * {scale}) - 1.0)";
    }

    // An element without bounds is multiplied with 1, and nothing is taken from it.
    private string ScaledEach(string text, IReadOnlyList<ElementRange> ranges)
    {
        var lows = Table(range => range.Low, 0);
        var scales = Table(range => 2 / (range.High - range.Low), 1);
        var ends = Table(_ => 1, 0);
        return $"(float)((({text} - {lows}[i]) * {scales}[i]) - {ends}[i])";

        string Table(Func<ElementRange, double> bounded, double otherwise) => members.Table("double", ranges.Select(
            range => Literals.Real(IsBounded(range.Low, range.High) ? bounded(range) : otherwise)));
    }
}
