namespace Espalier.Dsl.Syntax.Tree;

/// <summary>An enum declared in a world.</summary>
public sealed record WorldEnum(EnumDeclaration Enum) : WorldMember(Enum.Span);
