using System.Globalization;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Worlds;

/// <summary>Finds the members of C# types for the variables of a world that binds them, and compares each with its variable.</summary>
/// <param name="world">The world.</param>
/// <param name="types">The types that are known, or null where nothing is known of C#.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class BindingChecker(WorldSymbol world, EquatableArray<TypeSchema>? types, DiagnosticBag diagnostics)
{
    private readonly Identifier? _state = world.Declaration.Binds.FirstOrDefault();
    private readonly Identifier? _action = world.Declaration.Binds.Skip(1).FirstOrDefault();

    /// <summary>What the world binds; null where it binds nothing, or a type that cannot be bound, which has been said.</summary>
    public WorldBinding? Bind()
    {
        if (_state is null)
            return null;
        if (world.Declaration.Binds.Length > 2)
            diagnostics.Report(DiagnosticCatalogue.TooManyBoundTypes, world.File, world.Declaration.Binds[2].Span, world.Name);
        return IsSound(_state) & (_action is null || IsSound(_action)) ? new WorldBinding(_state.Text, _action?.Text) : null;
    }

    /// <summary>A variable with the member that holds it, where its block is bound.</summary>
    public VariableModel Bind(VariableModel variable, VariableBlockKind block, DslType type)
    {
        var owner = block switch
        {
            VariableBlockKind.State => _state,
            VariableBlockKind.Action => _action,
            _ => null,
        };
        if (owner is null)
            return variable;
        // Without the types there is no C# either that would be made of this.
        if (types is not { } known)
            return variable with { Member = variable.Name };
        if (known.FirstOrDefault(candidate => candidate.Name == owner.Text) is not { IsUnmanagedStruct: true } schema)
            return variable;
        if (FindMember(schema, variable.Name) is { } member)
        {
            if (!type.IsError && FindDifference(member, type) is var (expected, found))
                Report(DiagnosticCatalogue.BoundMemberDiffers, variable, variable.Name, expected, schema.Name, found);
            return variable with { Member = member.Name };
        }

        Report(
            DiagnosticCatalogue.UnknownBoundMember, variable, variable.Name, schema.Name,
            diagnostics.Hints.DidYouMeanOneOf(
                variable.Name, [.. schema.Members.Select(candidate => ToSnakeCase(candidate.Name))], "Give it a public field or property of that name."));
        return variable;
    }

    private bool IsSound(Identifier name)
    {
        if (types is not { } known)
            return true;
        if (known.FirstOrDefault(type => type.Name == name.Text) is not { } schema)
        {
            diagnostics.Report(DiagnosticCatalogue.UnknownBoundType, world.File, name.Span, name.Text);
            return false;
        }

        if (!schema.IsUnmanagedStruct)
            diagnostics.Report(DiagnosticCatalogue.BoundTypeNotUnmanaged, world.File, name.Span, name.Text);
        return schema.IsUnmanagedStruct;
    }

    /// <summary>The member of a name: letter by letter, or else as either language would write it.</summary>
    private static MemberSchema? FindMember(TypeSchema schema, string name) =>
        schema.Members.FirstOrDefault(member => member.Name == name)
        ?? schema.Members.FirstOrDefault(member => IsSame(member.Name, name));

    private static bool IsSame(string first, string second) =>
        string.Equals(first.Replace("_", ""), second.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private static (string Expected, string Found)? FindDifference(MemberSchema member, DslType type)
    {
        var found = member.Length == 1
            ? member.TypeName
            : string.Format(CultureInfo.InvariantCulture, "{0} with {1}", member.TypeName, Numbers.Count(member.Length, "element"));
        var isOfKind = type.Scalar switch
        {
            BoolType => member.Kind == MemberKind.Bool,
            IntType => member.Kind == MemberKind.Int,
            RealType => member.Kind is MemberKind.Single or MemberKind.Double,
            _ => member.Kind == MemberKind.Enum,
        };
        if (!isOfKind || member.Length != Shape.Of(type).Count)
            return (type.WithArticle, found);
        if (type.Scalar is not EnumType { Enum.Members: var members })
            return null;
        for (var i = 0; i < Math.Max(members.Count, member.EnumMembers.Count); i++)
        {
            if (i >= members.Count || i >= member.EnumMembers.Count || !IsSame(members[i], member.EnumMembers[i]))
                return ($"{type.WithArticle} of {Hints.List(members)}", $"{found} of {Hints.List(member.EnumMembers)}");
        }

        return null;
    }

    private static string ToSnakeCase(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 && !char.IsUpper(name[i - 1]) && name[i - 1] != '_'
            ? "_" + char.ToLowerInvariant(letter)
            : char.ToLowerInvariant(letter).ToString(CultureInfo.InvariantCulture)));

    private void Report(DiagnosticDescriptor descriptor, VariableModel variable, params string[] arguments) =>
        diagnostics.Report(descriptor, world.File, variable.Place.Span, arguments);
}
