using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>The named constants, so that an environment need not repeat them.</summary>
internal static class ConstEmitter
{
    // A vector has the widest type that one of its elements needs.
    private static readonly string[] s_numbers = ["int", "long", "double"];

    /// <summary>Writes the constants of a world's namespace.</summary>
    public static void Write(CodeWriter writer, WorldNames names)
    {
        foreach (var constant in names.World.Consts)
        {
            var name = names.ConstName(constant);
            writer.Blank();
            writer.Summary(null, SummaryOf(constant));
            if (constant.Type.IsShaped)
            {
                var values = constant.Values.Select(value => ValueOf(constant.Type.Scalar, value, names)).ToList();
                var type = values.Select(value => value.Type).OrderBy(type => Array.IndexOf(s_numbers, type)).Last();
                writer.Line($"public static {Contract.ReadOnlySpanOf(type)} {name} => [{string.Join(", ", values.Select(value => value.Value))}];");
            }
            else
            {
                var (type, value) = ValueOf(constant.Type, constant.Values[0], names);
                writer.Line($"public const {type} {name} = {value};");
            }
        }
    }

    private static string SummaryOf(ConstModel constant) => constant.Type is MatrixType matrix
        ? $"The const {constant.Name}: {Literals.Number(matrix.Rows)} rows of {Literals.Number(matrix.Columns)} elements."
        : $"The const {constant.Name}.";

    private static (string Type, string Value) ValueOf(DslType type, double value, WorldNames names) => type switch
    {
        BoolType => ("bool", Literals.Flag(value != 0)),
        EnumType declared => (names.FullEnum(declared.Enum), names.FullMember(declared.Enum, (int)value)),
        IntType when value is >= int.MinValue and <= int.MaxValue => ("int", Literals.Number((long)value)),
        IntType when Math.Abs(value) < long.MaxValue => ("long", Literals.Whole((long)value)),
        _ => ("double", Literals.Real(value)),
    };
}
