using System.Collections.Immutable;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>
/// Vectors and matrices: inline arrays, row by row, with equality of their own because the inherited one throws.
/// </summary>
/// <param name="writer">Where they are written.</param>
/// <param name="names">The names of the world.</param>
internal sealed class VectorEmitter(CodeWriter writer, WorldNames names)
{
    private static readonly string[] s_members =
        ["Length", "Rows", "Columns", "AsSpan", "AsReadOnlySpan", "AddTo", "Item", .. NameScope.ObjectMembers];

    /// <summary>Writes a type.</summary>
    public void Write(DslType type, string name)
    {
        var element = names.ElementName(type);
        var length = Literals.Number(type.Count);
        writer.Blank();
        writer.Summary(null, type is MatrixType shape
            ? $"A matrix of {Literals.Number(shape.Rows)} rows and {Literals.Number(shape.Columns)} columns, row by row."
            : $"A vector of {length} elements.");
        writer.Line(GeneratedFile.Attribute);
        writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({length})]");
        writer.Open($"public struct {name} : global::System.IEquatable<{name}>");
        WriteConstant("The number of elements.", "Length", type.Count);
        if (type is MatrixType matrix)
        {
            WriteConstant("The number of rows.", "Rows", matrix.Rows);
            WriteConstant("The number of columns.", "Columns", matrix.Columns);
        }

        var components = ComponentsOf(type, name);
        if (type is MatrixType)
        {
            foreach (var (component, place) in components)
                WriteConstant($"The column {component}.", component, place);
        }

        writer.Line($"private {element} _first;");
        if (type is MatrixType columns)
            WriteMatrixIndexer(columns, element);
        else
            WriteComponents(components, element);
        WriteSpans(element);
        writer.Blank();
        writer.Line("/// <summary>Whether all elements are equal.</summary>");
        writer.Line($"public readonly bool Equals({name} other) =>");
        writer.Indent();
        writer.Line(EqualityOf(type) + ";");
        writer.Outdent();
        EqualityEmitter.WriteOperators(writer, name);
        WriteHash(type);
        writer.Close();
    }

    /// <summary>A scalar as the hash takes it.</summary>
    public static string HashedAs(DslType type, string text) => type switch
    {
        BoolType => text,
        RealType => "(double)" + text,
        _ => "(long)" + text,
    };

    // A component that would hide something else of the type goes without a name.
    private static ImmutableArray<(string Name, int Place)> ComponentsOf(DslType type, string name)
    {
        var components = type switch
        {
            VectorType vector => vector.Components,
            MatrixType matrix => matrix.Components,
            _ => default,
        };
        var taken = new HashSet<string>([name, .. s_members], StringComparer.Ordinal);
        return [.. components
            .Select((component, i) => (Name: PascalCase.Of(component), Place: i))
            .Where(component => taken.Add(component.Name))];
    }

    private void WriteConstant(string summary, string name, int value)
    {
        writer.Summary(null, summary);
        writer.Line($"public const int {NameScope.Escape(name)} = {Literals.Number(value)};");
        writer.Blank();
    }

    private void WriteComponents(ImmutableArray<(string Name, int Place)> components, string element)
    {
        foreach (var (name, place) in components)
        {
            writer.Blank();
            writer.Summary(null, $"Element {Literals.Number(place)}.");
            writer.Open($"public {element} {NameScope.Escape(name)}");
            writer.Line($"readonly get => this[{Literals.Number(place)}];");
            writer.Line($"set => this[{Literals.Number(place)}] = value;");
            writer.Close();
        }
    }

    private void WriteMatrixIndexer(MatrixType matrix, string element)
    {
        var place = $"(row * {Literals.Number(matrix.Columns)}) + CheckColumn(column)";
        writer.Blank();
        writer.Summary(null, "An element by its row and column.");
        writer.Open($"public {element} this[int row, int column]");
        writer.Line($"readonly get => this[{place}];");
        writer.Line($"set => this[{place}] = value;");
        writer.Close();
        writer.Blank();
        writer.Open("private static int CheckColumn(int column)");
        writer.Line(
            $"global::System.ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, {Literals.Number(matrix.Columns)}u, nameof(column));");
        writer.Line("return column;");
        writer.Close();
    }

    private void WriteSpans(string element)
    {
        writer.Blank();
        writer.Line("/// <summary>The elements, to be written.</summary>");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
        writer.Line($"public global::System.Span<{element}> AsSpan() => this;");
        writer.Blank();
        writer.Line("/// <summary>The elements, to be read.</summary>");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
        writer.Line($"public readonly {Contract.ReadOnlySpanOf(element)} AsReadOnlySpan() => this;");
    }

    private static string EqualityOf(DslType type) => type.Scalar switch
    {
        RealType => $"{Contract.Numerics}.Reals.AreSame(AsReadOnlySpan(), other.AsReadOnlySpan())",
        EnumType => "global::System.MemoryExtensions.SequenceEqual("
            + "global::System.Runtime.InteropServices.MemoryMarshal.AsBytes(AsReadOnlySpan()), "
            + "global::System.Runtime.InteropServices.MemoryMarshal.AsBytes(other.AsReadOnlySpan()))",
        _ => "global::System.MemoryExtensions.SequenceEqual(AsReadOnlySpan(), other.AsReadOnlySpan())",
    };

    private void WriteHash(DslType type)
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
        if (Storage.AlignmentOf(type, names.World.IsDouble) == 1)
        {
            writer.Line("hash.AddBytes(AsReadOnlySpan());");
        }
        else
        {
            writer.Line("foreach (var element in AsReadOnlySpan())");
            writer.Indent();
            writer.Line($"hash.Add({HashedAs(type.Scalar, "element")});");
            writer.Outdent();
        }

        writer.Close();
    }
}
