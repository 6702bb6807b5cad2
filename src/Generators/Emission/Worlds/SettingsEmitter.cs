using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>The settings' defaults, and setting one by its name in the file.</summary>
internal static class SettingsEmitter
{
    /// <summary>Writes both.</summary>
    public static void Write(CodeWriter writer, WorldNames names)
    {
        var type = names.SettingsType;
        writer.Blank();
        writer.Open($"internal static readonly {type} DefaultSettings = new()");
        foreach (var setting in names.World.Settings.Where(setting => setting.Default is not null))
            writer.Line($"{names.SettingMembers[setting.Name]} = {DefaultOf(setting, names)},");
        writer.Close(";");
        writer.Blank();
        writer.Open($"internal static bool TrySet(ref {type} settings, string name, double value)");
        writer.Open("switch (name)");
        foreach (var setting in names.World.Settings)
        {
            writer.Line($"case {Literals.Text(setting.Name)}:");
            writer.Indent();
            writer.Line($"settings.{names.SettingMembers[setting.Name]} = {Converted(setting.Type, names)};");
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

    private static string DefaultOf(VariableModel setting, WorldNames names) => setting.Type switch
    {
        BoolType => Literals.Flag(setting.Default!.Value[0] != 0),
        EnumType declared => names.FullMember(declared.Enum, (int)setting.Default!.Value[0]),
        IntType => Literals.Whole((long)setting.Default!.Value[0]),
        _ => Literals.Single(setting.Default!.Value[0]),
    };

    private static string Converted(DslType type, WorldNames names) => type switch
    {
        BoolType => "value != 0",
        EnumType => $"unchecked(({names.TypeName(type)})(int)value)",
        _ => $"unchecked(({names.TypeName(type)})value)",
    };
}
