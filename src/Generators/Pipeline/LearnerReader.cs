using System.Collections.Immutable;
using Espalier.Dsl;
using Espalier.Dsl.Binding;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Pipeline;

/// <summary>Reads the options record of a learner.</summary>
internal static class LearnerReader
{
    /// <summary>The attribute that marks such a record.</summary>
    public const string AttributeName = "Espalier.Runtime.Learners.LearnerAttribute";

    /// <summary>What the language must know of a type, or null where the type is no learner's record that code could make.</summary>
    public static LearnerSchema? Read(INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == AttributeName);
        if (attribute?.ConstructorArguments is not [{ Value: string name }] || !CanBeMade(type))
            return null;
        return new LearnerSchema(name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), ReadOptions(type));
    }

    private static bool CanBeMade(INamedTypeSymbol type) =>
        type is { IsAbstract: false, IsGenericType: false }
        && !type.IsFileLocal
        && IsReachable(type)
        && type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public);

    // Generated code stands outside all of the types that a record may be nested in.
    private static bool IsReachable(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
                return false;
        }

        return true;
    }

    private static EquatableArray<LearnerOptionSchema> ReadOptions(INamedTypeSymbol type)
    {
        var options = ImmutableArray.CreateBuilder<LearnerOptionSchema>();
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
            {
                if (KindOf(property) is { } kind && options.All(option => option.PropertyName != property.Name))
                    options.Add(new LearnerOptionSchema(SnakeCase.Of(property.Name), property.Name, kind));
            }
        }

        return options.ToImmutable();
    }

    private static LearnerOptionKind? KindOf(IPropertySymbol property)
    {
        if (property is not
            {
                IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public,
                SetMethod.DeclaredAccessibility: Accessibility.Public,
            })
        {
            return null;
        }

        return property.Type.SpecialType switch
        {
            SpecialType.System_Double => LearnerOptionKind.Real,
            SpecialType.System_Int64 => LearnerOptionKind.Long,
            SpecialType.System_Int32 => LearnerOptionKind.Int,
            SpecialType.System_Boolean => LearnerOptionKind.Flag,
            _ when property.Type.ToDisplayString() == "System.Collections.Immutable.ImmutableArray<int>" => LearnerOptionKind.Ints,
            _ => null,
        };
    }
}
