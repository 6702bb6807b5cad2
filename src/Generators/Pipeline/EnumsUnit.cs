using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Pipeline;

/// <summary>The enums that stand at the top of files, of one namespace.</summary>
/// <param name="FileName">What the file is called, without an ending.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Enums">The enums, ordered by name.</param>
internal sealed record EnumsUnit(string FileName, string Namespace, EquatableArray<EnumModel> Enums);
