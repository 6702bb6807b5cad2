using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>Examples: what is given, what comes next, and what must come out.</summary>
internal static class ExampleGrammar
{
    private static readonly Expectation Constraint =
        new("the name of a constraint", "Write a name before 'is silent', as in 'bump is silent'");

    private static readonly Parser<ExampleCheck> Check = input =>
    {
        var value = ExpressionGrammar.Expression(input);
        if (!value.WasSuccessful)
            return Forward<Expression, ExampleCheck>(value);
        var rest = (TokenInput)value.Remainder;
        if (rest.Kind != TokenKind.Is)
            return Result.Success(new ExampleCheck(value.Value, null, SpanOf(input, rest)), rest);
        if (AssignmentGrammar.NameOf(value.Value) is not { } name)
            return Fail<ExampleCheck>(input, Constraint);
        var silent = Token(TokenKind.Silent)(rest.Next());
        return silent.WasSuccessful
            ? Result.Success(new ExampleCheck(null, name, SpanOf(input, silent.Remainder)), silent.Remainder)
            : Forward<Token, ExampleCheck>(silent);
    };

    private static readonly Parser<ExamplePart> Checks = (
        from keyword in Leading
        from checks in CommaSeparated(Check)
        from end in LineEnd.Expecting(new Expectation(
            "an operator, ',' or ';'", "End the line with ';', or go on with ',' and another check", ["is", .. Expectations.WordOperators]))
        select Node(span => new ExamplePart(TokenKind.Then, [], checks, span))).Spanned();

    /// <summary>What follows <c>then</c>. Broken or not, it ends its transition: what follows belongs to the next.</summary>
    private static readonly Parser<ExamplePart> Then = input =>
    {
        var start = (TokenInput)input;
        var checks = Checks(start);
        if (checks.WasSuccessful)
            return checks;
        SyntaxErrors.Report(checks, start);
        var end = Recovery.SkipItem(start, (TokenInput)checks.Remainder);
        return Result.Success(new ExamplePart(TokenKind.Then, [], [], SpanOf(start, end)), end);
    };

    private static readonly ItemList<ExamplePart> Parts = new(
        "'given', 'next' or 'then'",
        "in an example",
        new TokenTable<Parser<ExamplePart?>>
        {
            [TokenKind.Given] = Values(TokenKind.Given),
            [TokenKind.Next] = Values(TokenKind.Next),
            [TokenKind.Then] = Then,
        });

    private static readonly Parser<(string? Documentation, Identifier Title, SetExpression Set)> Header =
        from documentation in Documentation
        from keyword in Leading
        from title in Text
        from preposition in Token(TokenKind.For)
        from set in SetGrammar.Set
        select (documentation, title, set);

    /// <summary>An example.</summary>
    public static readonly Parser<Declaration?> Example = input => Blocks.Headed<(string? Documentation, Identifier Title, SetExpression Set), ExamplePart, Declaration>(
        Header,
        Parts,
        (header, parts, span) => new ExampleDeclaration(
            header.Title, header.Set, Group(parts, ((TokenInput)input).State), header.Documentation, span))(input);

    private static Parser<ExamplePart?> Values(TokenKind keyword) => Blocks.Headed<Token, Assignment, ExamplePart>(
        Leading, AssignmentGrammar.Places, (_, values, span) => new ExamplePart(keyword, values, [], span));

    /// <summary>The parts of each transition: one begins where <c>given</c> or <c>next</c> follows <c>then</c>.</summary>
    private static ImmutableArray<ExampleGroup> Group(ImmutableArray<ExamplePart> parts, ParseState state)
    {
        var groups = ImmutableArray.CreateBuilder<ExampleGroup>();
        for (var start = 0; start < parts.Length;)
        {
            var end = start;
            while (end < parts.Length && parts[end].Keyword != TokenKind.Then)
                end++;
            CheckOnce(parts, start, end, state);
            while (end < parts.Length && parts[end].Keyword == TokenKind.Then)
                end++;
            groups.Add(MakeGroup(parts.AsSpan().Slice(start, end - start)));
            start = end;
        }

        return groups.ToImmutable();
    }

    private static void CheckOnce(ImmutableArray<ExamplePart> parts, int start, int end, ParseState state)
    {
        for (var i = start + 1; i < end; i++)
        {
            for (var j = start; j < i; j++)
            {
                if (parts[i].Keyword != parts[j].Keyword)
                    continue;
                var word = TokenFacts.GetSpelling(parts[i].Keyword)!;
                state.Report(DiagnosticCatalogue.GivenTwice, new TextSpan(parts[i].Span.Start, word.Length), word);
                break;
            }
        }
    }

    private static ExampleGroup MakeGroup(ReadOnlySpan<ExamplePart> parts)
    {
        var (given, next, checks) = (
            ImmutableArray.CreateBuilder<Assignment>(), ImmutableArray.CreateBuilder<Assignment>(), ImmutableArray.CreateBuilder<ExampleCheck>());
        foreach (var part in parts)
        {
            (part.Keyword == TokenKind.Next ? next : given).AddRange(part.Assignments);
            checks.AddRange(part.Checks);
        }

        return new ExampleGroup(
            given.ToImmutable(), next.ToImmutable(), checks.ToImmutable(), TextSpan.Covering(parts[0].Span, parts[parts.Length - 1].Span));
    }
}
