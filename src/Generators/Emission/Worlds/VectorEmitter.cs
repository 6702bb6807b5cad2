using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>Vectors: inline arrays, with equality of their own because the inherited one throws.</summary>
internal static class VectorEmitter
{
    /// <summary>Writes a vector type.</summary>
    public static void Write(CodeWriter writer, VectorType vector, string name, WorldNames names)
    {
        var element = names.ElementName(vector);
        var length = Literals.Number(vector.Length);
        var span = Contract.ReadOnlySpanOf(element);
        writer.Blank();
        writer.Line($"/// <summary>A vector of {length} elements.</summary>");
        writer.Line(GeneratedFile.Attribute);
        writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({length})]");
        writer.Open($"public struct {name} : global::System.IEquatable<{name}>");
        writer.Line("/// <summary>The number of elements.</summary>");
        writer.Line($"public const int Length = {length};");
        writer.Blank();
        writer.Line($"private {element} _first;");
        writer.Blank();
        writer.Line("/// <summary>The elements, to be written.</summary>");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
        writer.Line($"public global::System.Span<{element}> AsSpan() => this;");
        writer.Blank();
        writer.Line("/// <summary>The elements, to be read.</summary>");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
        writer.Line($"public readonly {span} AsReadOnlySpan() => this;");
        writer.Blank();
        writer.Line("/// <summary>Whether all elements are equal.</summary>");
        writer.Line($"public readonly bool Equals({name} other) =>");
        writer.Indent();
        writer.Line(EqualityOf(vector) + ";");
        writer.Outdent();
        EqualityEmitter.WriteOperators(writer, name);
        WriteHash(writer, vector);
        writer.Close();
    }

    private static string EqualityOf(VectorType vector) => vector.Element switch
    {
        RealType => $"{Contract.Numerics}.Reals.AreSame(AsReadOnlySpan(), other.AsReadOnlySpan())",
        EnumType => "global::System.MemoryExtensions.SequenceEqual("
            + "global::System.Runtime.InteropServices.MemoryMarshal.AsBytes(AsReadOnlySpan()), "
            + "global::System.Runtime.InteropServices.MemoryMarshal.AsBytes(other.AsReadOnlySpan()))",
        _ => "global::System.MemoryExtensions.SequenceEqual(AsReadOnlySpan(), other.AsReadOnlySpan())",
    };

    private static void WriteHash(CodeWriter writer, VectorType vector)
    {
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override readonly int GetHashCode()");
        writer.Line($"var hash = default({Contract.Numerics}.FixedHash);");
        writer.Line("AddTo(ref hash);");
        writer.Line("return hash.ToHashCode();");
        writer.Close();
        writer.Blank();
        writer.Open($"internal readonly void AddTo(ref {Contract.Numerics}.FixedHash hash)");
        if (Storage.AlignmentOf(vector) == 1)
        {
            writer.Line("hash.AddBytes(AsReadOnlySpan());");
        }
        else
        {
            writer.Line("foreach (var element in AsReadOnlySpan())");
            writer.Indent();
            writer.Line($"hash.Add({HashedAs(vector.Element, "element")});");
            writer.Outdent();
        }

        writer.Close();
    }

    /// <summary>A scalar as the hash takes it.</summary>
    public static string HashedAs(DslType type, string text) => type switch
    {
        BoolType => text,
        RealType => "(double)" + text,
        _ => "(long)" + text,
    };
}
