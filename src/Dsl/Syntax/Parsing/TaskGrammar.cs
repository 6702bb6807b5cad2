using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// Tasks: <c>ensuring</c> binds tightest, then <c>or</c>, then <c>then</c>, all to the left. Predicates inside are
/// conjunctions, so that <c>or</c> between tasks is none of theirs.
/// </summary>
internal static class TaskGrammar
{
    private static readonly Expectation Part = new(
        "'achieve'", "Write a task here, as in 'achieve p', or put brackets around a predicate with 'or'", ["achieve"]);

    private static readonly Expectation BarePredicate =
        new("a predicate", "Put brackets around a predicate with 'if'");

    private static readonly Parser<Expression> Predicate = input => ((TokenInput)input).Kind == TokenKind.If
        ? Fail<Expression>(input, BarePredicate)
        : ExpressionGrammar.Conjunction(input);

    private static readonly Parser<TaskExpression> Bracketed =
        Enclosed(TokenKind.LeftParenthesis, Lazy(() => Sequence!), TokenKind.RightParenthesis);

    private static readonly Parser<TaskExpression> Achieve = (
        from keyword in Expect(TokenKind.Achieve, Part)
        from predicate in Predicate
        select Node(span => new TaskAchieve(predicate, span, 1 + predicate.Depth))).Spanned();

    private static readonly Parser<TaskExpression> Ensured = Join(
        TokenKind.Ensuring,
        input => ((TokenInput)input).Kind == TokenKind.LeftParenthesis ? Bracketed(input) : Achieve(input),
        Predicate,
        (task, predicate, span) => new TaskEnsuring(task, predicate, span, 1 + Math.Max(task.Depth, predicate.Depth)));

    private static readonly Parser<TaskExpression> Choice = Join(
        TokenKind.Or, Ensured, Ensured, (left, right, span) => new TaskOr(left, right, span, 1 + Math.Max(left.Depth, right.Depth)));

    private static readonly Parser<TaskExpression> Sequence = Join(
        TokenKind.Then, Choice, Choice, (first, second, span) => new TaskThen(first, second, span, 1 + Math.Max(first.Depth, second.Depth)));

    private static readonly Parser<Token> End = LineEnd.Expecting(new Expectation(
        "'then', 'or', 'ensuring', a clause or ';'",
        "End the line with ';', or put brackets around a predicate with 'implies'",
        ["ensuring", "then", "or", "and", "in", .. ClauseGrammar.Words]));

    /// <summary>A task, as a line of a set.</summary>
    public static readonly Parser<SetMember> Task = (
        from documentation in Documentation
        from keyword in Leading
        from name in Name
        from colon in Token(TokenKind.Colon)
        from task in Sequence
        from clauses in ClauseGrammar.Clauses
        from end in End
        select Node(span => new TaskMember(name, task, clauses, documentation, span))).Spanned();

    /// <summary>Tasks and what follows an operator, gathered in a loop.</summary>
    private static Parser<TaskExpression> Join<T>(
        TokenKind joint, Parser<TaskExpression> first, Parser<T> next, Func<TaskExpression, T, TextSpan, TaskExpression> join)
    {
        var isJoined = Flag(joint);
        return input =>
        {
            var result = first(input);
            while (result.WasSuccessful && isJoined(result.Remainder) is { Value: true } word)
            {
                var right = next(word.Remainder);
                if (!right.WasSuccessful)
                    return Forward<T, TaskExpression>(right);
                var at = (TokenInput)result.Remainder;
                result = Limit(join(result.Value, right.Value, SpanOf(input, right.Remainder)), at, right.Remainder);
            }

            return result;
        };
    }

    /// <summary>A task, unless its tree is too deep: then that is reported, and a shallow one stands in for it.</summary>
    private static IResult<TaskExpression> Limit(TaskExpression task, TokenInput at, IInput rest)
    {
        if (task.Depth <= OperatorParsers.MaximumDepth)
            return Result.Success(task, rest);
        OperatorParsers.ReportTooDeep(at);
        return Result.Success<TaskExpression>(new TaskAchieve(new BoolExpression(true, task.Span), task.Span, 1), rest);
    }
}
