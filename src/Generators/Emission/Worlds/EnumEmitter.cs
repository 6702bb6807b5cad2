using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>Enums: a member's value is its index.</summary>
internal static class EnumEmitter
{
    /// <summary>Writes an enum.</summary>
    public static void Write(CodeWriter writer, EnumModel declared, string name)
    {
        writer.Blank();
        writer.Summary(declared.Documentation, declared.Name + ".");
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"public enum {name} : {Storage.BehindEnum(declared)}");
        var members = WorldNames.MembersOf(declared);
        for (var i = 0; i < members.Length; i++)
        {
            writer.Summary(null, declared.Members[i] + ".");
            writer.Line($"{members[i]} = {Literals.Number(i)},");
            writer.Blank();
        }

        writer.Close();
    }
}
