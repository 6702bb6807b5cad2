using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Enums, at the top of a file and in worlds.</summary>
internal static class EnumGrammar
{
    /// <summary>Names with commas between; one more comma may stand at the end.</summary>
    private static readonly Parser<ImmutableArray<Identifier>> MemberNames = input =>
    {
        var members = ImmutableArray.CreateBuilder<Identifier>();
        do
        {
            var member = Name(input);
            if (!member.WasSuccessful)
                return Forward<Identifier, ImmutableArray<Identifier>>(member);
            members.Add(member.Value);
            input = member.Remainder;
            if (((TokenInput)input).Kind != TokenKind.Comma)
                break;
            input = input.Advance();
        }
        while (((TokenInput)input).Kind != TokenKind.RightBrace);

        return Result.Success(members.ToImmutable(), input);
    };

    private static readonly Parser<ImmutableArray<Identifier>> Members =
        Enclosed(TokenKind.LeftBrace, MemberNames, TokenKind.RightBrace);

    /// <summary>An enum.</summary>
    public static readonly Parser<EnumDeclaration> Enum = (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from members in Members
        select Node(span => new EnumDeclaration(name, members, documentation, span))).Spanned();
}
