using System.Collections.Immutable;
using Espalier.Dsl;
using Espalier.Dsl.Binding;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Pipeline;

/// <summary>Reads the C# types that worlds bind.</summary>
internal static class TypeReader
{
    /// <summary>The names of the types that files bind, as they write them, each once.</summary>
    public static EquatableArray<string> NamesIn(IEnumerable<ParsedFile> files) => files
        .SelectMany(file => file.Result.Unit.Declarations.OfType<Dsl.Syntax.Tree.WorldDeclaration>())
        .SelectMany(world => world.Binds)
        .Select(name => name.Text)
        .Distinct()
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatable();

    /// <summary>What the language must know of the types of these names; those that do not exist are left out.</summary>
    public static EquatableArray<TypeSchema> Read(EquatableArray<string> names, Compilation compilation) => names
        .Select(name => Find(name, compilation) is { } type
            ? new TypeSchema(name, type.TypeKind == TypeKind.Struct && type.IsUnmanagedType, MembersOf(type, compilation))
            : null)
        .OfType<TypeSchema>()
        .ToEquatable();

    // From the outside in, any number of the name's last parts may be types nested in what stands before.
    private static INamedTypeSymbol? Find(string name, Compilation compilation)
    {
        for (var metadataName = name; ;)
        {
            if (compilation.GetTypeByMetadataName(metadataName) is { } type && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                return type;
            var dot = metadataName.LastIndexOf('.');
            if (dot < 0)
                return null;
            metadataName = metadataName.Substring(0, dot) + "+" + metadataName.Substring(dot + 1);
        }
    }

    private static EquatableArray<MemberSchema> MembersOf(INamedTypeSymbol type, Compilation compilation) => type.GetMembers()
        .Where(member => !member.IsStatic && member.CanBeReferencedByName && compilation.IsSymbolAccessibleWithin(member, compilation.Assembly))
        .Select(member => member switch
        {
            IFieldSymbol field => Read(field.Name, field.Type),
            IPropertySymbol { IsIndexer: false, GetMethod: not null } property => Read(property.Name, property.Type),
            _ => null,
        })
        .OfType<MemberSchema>()
        .ToEquatable();

    private static MemberSchema Read(string name, ITypeSymbol type)
    {
        var (element, length) = ElementOf(type);
        return new MemberSchema(
            name,
            KindOf(element),
            length,
            element.TypeKind == TypeKind.Enum ? EnumMembersOf(element) : default,
            type.ToDisplayString());
    }

    private static (ITypeSymbol Element, int Length) ElementOf(ITypeSymbol type)
    {
        if (type.GetAttributes().FirstOrDefault(IsInlineArray) is { ConstructorArguments: [{ Value: int length }] }
            && type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => !field.IsStatic) is { } first)
            return (first.Type, length);
        return type.ToDisplayString() switch
        {
            "System.Numerics.Vector2" => (Coordinate(), 2),
            "System.Numerics.Vector3" => (Coordinate(), 3),
            "System.Numerics.Vector4" => (Coordinate(), 4),
            _ => (type, 1),
        };

        ITypeSymbol Coordinate() => type.GetMembers("X").OfType<IFieldSymbol>().First().Type;
    }

    private static bool IsInlineArray(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == "System.Runtime.CompilerServices.InlineArrayAttribute";

    private static MemberKind KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => MemberKind.Bool,
        SpecialType.System_Single => MemberKind.Single,
        SpecialType.System_Double => MemberKind.Double,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
            => MemberKind.Int,
        _ => type.TypeKind == TypeKind.Enum ? MemberKind.Enum : MemberKind.Other,
    };

    // Members are compared by their values: of two of one value the first counts, and a gap ends the list.
    private static EquatableArray<string> EnumMembersOf(ITypeSymbol type)
    {
        var names = new Dictionary<long, string>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            var value = field.ConstantValue is ulong large ? unchecked((long)large) : Convert.ToInt64(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture);
            if (!names.ContainsKey(value))
                names.Add(value, field.Name);
        }

        var members = ImmutableArray.CreateBuilder<string>();
        while (names.TryGetValue(members.Count, out var name))
            members.Add(name);
        return members.ToImmutable();
    }
}
