using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>The settings' defaults, and setting one by its name in the file.</summary>
/// <param name="writer">Where they are written.</param>
/// <param name="names">The names of the world.</param>
/// <param name="members">Takes the defaults of vectors.</param>
internal sealed class SettingsEmitter(CodeWriter writer, WorldNames names, StaticMembers members)
{
    /// <summary>Writes both.</summary>
    public void Write()
    {
        writer.Blank();
        writer.Line($"internal static readonly {names.SettingsType} DefaultSettings = MakeDefaults();");
        WriteDefaults();
        WriteTrySet();
    }

    private void WriteDefaults()
    {
        writer.Blank();
        writer.Open($"private static {names.SettingsType} MakeDefaults()");
        writer.Line($"var settings = default({names.SettingsType});");
        foreach (var setting in names.World.Settings)
        {
            if (setting.Default is not { } values)
                continue;
            var member = "settings." + names.SettingMembers[setting.Name];
            var storedAs = names.StoredAs(setting.Type);
            var literals = values.Select(value => LiteralOf(value, setting.Type.Scalar, storedAs));
            writer.Line(setting.Type.IsShaped
                ? $"{members.Table(storedAs, literals)}.CopyTo({member}.AsSpan());"
                : $"{member} = {literals.First()};");
        }

        writer.Line("return settings;");
        writer.Close();
    }

    private void WriteTrySet()
    {
        writer.Blank();
        writer.Open(
            $"internal static bool TrySet(ref {names.SettingsType} settings, string name, global::System.ReadOnlySpan<double> values)");
        writer.Open("switch (name)");
        foreach (var setting in names.World.Settings)
        {
            var member = "settings." + names.SettingMembers[setting.Name];
            var storedAs = names.StoredAs(setting.Type);
            writer.Line($"case {Literals.Text(setting.Name)} when values.Length == {Literals.Number(setting.Type.Count)}:");
            writer.Indent();
            if (setting.Type.IsShaped)
            {
                writer.Line($"for (var i = 0; i < {Literals.Number(setting.Type.Count)}; i++)");
                writer.Indent();
                writer.Line($"{member}[i] = {Converted(setting.Type.Scalar, storedAs, "values[i]")};");
                writer.Outdent();
            }
            else
            {
                writer.Line($"{member} = {Converted(setting.Type, storedAs, "values[0]")};");
            }

            writer.Line("return true;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line("return false;");
        writer.Outdent();
        writer.Close();
        writer.Close();
    }

    private string LiteralOf(double value, DslType type, string storedAs) => type switch
    {
        BoolType => Literals.Flag(value != 0),
        EnumType declared => names.FullMember(declared.Enum, (int)value),
        IntType => Literals.Whole((long)value),
        _ when storedAs == "double" => Literals.Real(value),
        _ => Literals.Single(value),
    };

    private static string Converted(DslType type, string storedAs, string value) => type switch
    {
        BoolType => value + " != 0",
        EnumType => $"unchecked(({storedAs})(int){value})",
        _ when storedAs == "double" => value,
        _ => $"unchecked(({storedAs}){value})",
    };
}
