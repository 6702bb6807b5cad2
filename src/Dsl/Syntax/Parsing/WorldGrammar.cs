using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Worlds and their members.</summary>
internal static class WorldGrammar
{
    private static readonly Expectation Precisions =
        Expectations.OneOf("'single' or 'double'", "Write", [TokenKind.Single, TokenKind.Double]);

    private static readonly Parser<bool> Hidden = input =>
        TokenFacts.IsName(((TokenInput)input).Peek(1)) ? Has(TokenKind.Hidden)(input) : Result.Success(false, input);

    private static readonly Parser<VariableDeclaration> Variable = (
        from documentation in Documentation
        from isHidden in Hidden
        from names in CommaSeparated(Name)
        from colon in Token(TokenKind.Colon)
        from type in TypeGrammar.Type
        from value in Optionally(TokenKind.Equal, ExpressionGrammar.Expression)
        from end in LineEnd.AfterExpression
        select Node(span => new VariableDeclaration(names, isHidden, type, value, documentation, span))).Spanned();

    private static readonly ItemList<VariableDeclaration> Variables = new(
        "a variable",
        "in a block of variables",
        new TokenTable<Parser<VariableDeclaration?>>())
    {
        Unnamed = (Variable, [TokenKind.Colon, TokenKind.Comma]),
    };

    private static readonly Parser<WorldMember> Event = (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from equal in Token(TokenKind.Equal)
        from value in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new EventMember(name, value, documentation, span))).Spanned();

    private static readonly Parser<WorldMember> Step = (
        from keyword in Leading
        from duration in ExpressionGrammar.Expression
        from end in LineEnd.AfterExpression
        select Node(span => new StepMember(duration, span))).Spanned();

    private static readonly Parser<WorldMember> Horizon = (
        from keyword in Leading
        from steps in ExpressionGrammar.Expression
        from word in Token(TokenKind.Steps)
        from end in LineEnd.Plain
        select Node(span => new HorizonMember(steps, span))).Spanned();

    private static readonly Parser<WorldMember> Precision = (
        from keyword in Leading
        from precision in OneOf(Precisions, TokenKind.Single, TokenKind.Double)
        from end in LineEnd.Plain
        select Node(span => new PrecisionMember(precision == TokenKind.Double, span))).Spanned();

    private static readonly ItemList<WorldMember> Members = new(
        "a member of the world",
        "in a world",
        new TokenTable<Parser<WorldMember?>>
        {
            [TokenKind.Settings] = Block(VariableBlockKind.Settings),
            [TokenKind.State] = Block(VariableBlockKind.State),
            [TokenKind.Action] = Block(VariableBlockKind.Action),
            [TokenKind.Enum] = EnumGrammar.Enum.Select(declaration => new WorldEnum(declaration)),
            [TokenKind.Let] = LetGrammar.Let,
            [TokenKind.Event] = Event,
            [TokenKind.Step] = Step,
            [TokenKind.Horizon] = Horizon,
            [TokenKind.Precision] = Precision,
        });

    private static readonly Parser<ImmutableArray<Identifier>> TypeNames = CommaSeparated(DottedName);

    private static readonly Parser<ImmutableArray<Identifier>> Binds = input =>
        ((TokenInput)input).Kind == TokenKind.Binds
            ? TypeNames(input.Advance())
            : Result.Success(ImmutableArray<Identifier>.Empty, input);

    private static readonly Parser<WorldHeader> Header =
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from types in Binds
        select new WorldHeader(documentation, name, types);

    /// <summary>A world.</summary>
    public static readonly Parser<Declaration?> World = Blocks.Headed<WorldHeader, WorldMember, Declaration>(
        Header,
        Members,
        (header, members, span) => new WorldDeclaration(header.Name, members, header.Documentation, span) { Binds = header.Binds });

    private static Parser<WorldMember?> Block(VariableBlockKind kind) => Blocks.Headed<Token, VariableDeclaration, WorldMember>(
        Leading, Variables, (_, variables, span) => new VariableBlock(kind, variables, span));
}
