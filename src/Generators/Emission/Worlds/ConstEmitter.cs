using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>The named constants, so that an environment need not repeat them.</summary>
internal static class ConstEmitter
{
    /// <summary>Writes the constants of a world's namespace.</summary>
    public static void Write(CodeWriter writer, WorldNames names)
    {
        foreach (var constant in names.World.Consts)
        {
            var (type, value) = ValueOf(constant, names);
            writer.Blank();
            writer.Summary(null, $"The const {constant.Name}.");
            writer.Line($"public const {type} {names.ConstName(constant)} = {value};");
        }
    }

    private static (string Type, string Value) ValueOf(ConstModel constant, WorldNames names) => constant.Type switch
    {
        BoolType => ("bool", Literals.Flag(constant.Values[0] != 0)),
        EnumType declared =>
            (names.FullEnum(declared.Enum), names.FullMember(declared.Enum, (int)constant.Values[0])),
        IntType when constant.Values[0] is >= int.MinValue and <= int.MaxValue => ("int", Literals.Number((long)constant.Values[0])),
        IntType when Math.Abs(constant.Values[0]) < long.MaxValue => ("long", Literals.Whole((long)constant.Values[0])),
        _ => ("double", Literals.Real(constant.Values[0])),
    };
}
