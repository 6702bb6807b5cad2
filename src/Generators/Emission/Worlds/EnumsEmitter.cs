using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>The file of the enums that stand at the top of files.</summary>
internal static class EnumsEmitter
{
    /// <summary>Emits the file.</summary>
    public static string Emit(string @namespace, EquatableArray<EnumModel> enums) =>
        GeneratedFile.Write(@namespace, writer =>
        {
            foreach (var declared in enums)
                EnumEmitter.Write(writer, declared, TopLevel.NameOf(@namespace, declared.Name));
        });
}
