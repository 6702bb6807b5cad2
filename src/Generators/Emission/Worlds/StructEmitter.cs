using System.Collections.Immutable;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Worlds;

/// <summary>
/// State, action and settings: plain structs of public fields, the widest first so that no padding stands between them.
/// Equality and hash go through the members in the order of their declaration.
/// </summary>
internal static class StructEmitter
{
    /// <summary>Writes a struct.</summary>
    public static void Write(
        CodeWriter writer,
        string name,
        string summary,
        EquatableArray<VariableModel> variables,
        ImmutableDictionary<string, string> members,
        WorldNames names)
    {
        writer.Blank();
        writer.Summary(null, summary);
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"public struct {name} : global::System.IEquatable<{name}>");
        foreach (var variable in variables.OrderByDescending(variable => Storage.AlignmentOf(variable.Type, names.World.IsDouble)))
        {
            writer.Summary(variable.Documentation, variable.Name + RangeText(variable.Type));
            writer.Line($"public {names.TypeName(variable.Type)} {members[variable.Name]};");
            writer.Blank();
        }

        writer.Line("/// <summary>Whether all members are equal; of reals −0 is 0, and every NaN the same.</summary>");
        writer.Line($"public readonly bool Equals({name} other) =>");
        writer.Indent();
        var comparisons = variables.Select(variable => Comparison(variable.Type, members[variable.Name])).ToList();
        writer.Line(comparisons.Count == 0 ? "true;" : string.Join(" && ", comparisons) + ";");
        writer.Outdent();
        EqualityEmitter.WriteOperators(writer, name);
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override readonly int GetHashCode()");
        writer.Line($"var hash = default({Contract.Numerics}.FixedHash);");
        foreach (var variable in variables)
        {
            var member = members[variable.Name];
            writer.Line(variable.Type.IsShaped
                ? $"{member}.AddTo(ref hash);"
                : $"hash.Add({VectorEmitter.HashedAs(variable.Type, member)});");
        }

        writer.Line("return hash.ToHashCode();");
        writer.Close();
        writer.Close();
    }

    private static string Comparison(DslType type, string member) => type switch
    {
        RealType => $"{Contract.Numerics}.Reals.AreSame({member}, other.{member})",
        VectorType or MatrixType => $"{member}.Equals(other.{member})",
        _ => $"{member} == other.{member}",
    };

    private static string RangeText(DslType type) => type switch
    {
        IntType { Low: { } low, High: { } high } => $", in {Literals.Number(low)}..{Literals.Number(high)}.",
        RealType { Low: var low, High: var high } when !double.IsInfinity(low) && !double.IsInfinity(high) =>
            $", in {Literals.Real(low)}..{Literals.Real(high)}.",
        VectorType { Ranges.Count: > 0 } => ".",
        VectorType or MatrixType => RangeText(type.Scalar),
        _ => ".",
    };
}
