using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Reward machines.</summary>
internal static class MachineGrammar
{
    private static readonly Parser<Identifier> State = NameOf(new Expectation("a state", "Write the name of a state here"));

    private static readonly Parser<Token> EndOfTransition = LineEnd.Expecting(new Expectation(
        "'reward' or ';'", "End the line with ';', or go on with 'reward' or an operator", ["reward", .. Expectations.WordOperators]));

    private static readonly Parser<MachineItem> Start = (
        from keyword in Leading
        from state in State
        from end in LineEnd.Plain
        select Node(span => new MachineStart(state, span))).Spanned();

    private static readonly Parser<MachineItem> Final = (
        from keyword in Leading
        from states in CommaSeparated(State)
        from terminates in Flag(TokenKind.Terminate)
        from end in LineEnd.Expecting(new Expectation(
            "',', 'terminate' or ';'", "End the line with ';', or go on with 'terminate'"))
        select Node(span => new MachineFinal(states, terminates, span))).Spanned();

    private static readonly Parser<MachineItem> Otherwise = (
        from keyword in Leading
        from stay in Token(TokenKind.Stay)
        from reward in Optionally(TokenKind.Reward, ExpressionGrammar.Expression)
        from end in EndOfTransition
        select Node(span => new MachineOtherwise(reward, span))).Spanned();

    private static readonly Parser<Identifier?> Origin = input =>
        ((TokenInput)input).Kind == TokenKind.Any
            ? Result.Success<Identifier?>(null, input.Advance())
            : State(input);

    private static readonly Parser<MachineItem> Transition = (
        from origin in Origin
        from arrow in Token(TokenKind.Arrow)
        from target in State
        from preposition in Token(TokenKind.On)
        from guard in ExpressionGrammar.Expression
        from reward in Optionally(TokenKind.Reward, ExpressionGrammar.Expression)
        from end in EndOfTransition
        select Node(span => new MachineTransition(origin, target, guard, reward, span))).Spanned();

    private static readonly TokenTable<Parser<MachineItem?>> ByKeyword =
        new()
        {
            [TokenKind.Start] = Start,
            [TokenKind.Final] = Final,
            [TokenKind.Otherwise] = Otherwise,
            [TokenKind.Any] = Transition,
        };

    private static readonly string[] Words = ByKeyword.Words;

    private static readonly ItemList<MachineItem> Items = new("a line of the machine", "in a machine", ByKeyword)
    {
        Unnamed = (ParseTransition, [TokenKind.Arrow]),
    };

    private static readonly Parser<MachineHeader> Header =
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from isObserved in Flag(TokenKind.Observed)
        from clauses in ClauseGrammar.Clauses
        select new MachineHeader(documentation, name, isObserved, clauses);

    /// <summary>A machine: its clauses, then its states and transitions in braces.</summary>
    public static readonly Parser<SetMember?> Machine = Blocks.Headed<MachineHeader, MachineItem, SetMember>(
        Header,
        Items,
        (header, items, span) => new MachineMember(
            header.Name, header.IsObserved, header.Clauses, items, header.Documentation, span),
        expectation: new Expectation(
            "a clause or '{'", "Open the machine with '{', after 'observed' and clauses", ClauseGrammar.Words));

    /// <summary>A transition, unless what would be its first state is a keyword that is badly spelled.</summary>
    private static IResult<MachineItem?> ParseTransition(IInput input)
    {
        var here = (TokenInput)input;
        if (here.Peek(1) == TokenKind.Arrow || !TokenFacts.IsName(here.Peek(1)) || SyntaxErrors.FindMeant(here, Words) is not { } meant)
            return Transition(here);
        SyntaxErrors.Misspelled(here, meant);
        var item = ByKeyword[TokenFacts.GetWordKind(meant)]!(here);
        return item.WasSuccessful ? item : SyntaxErrors.Reported<MachineItem?>(item.Remainder);
    }
}
