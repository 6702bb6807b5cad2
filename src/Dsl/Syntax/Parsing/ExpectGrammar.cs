using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>What an experiment expects.</summary>
internal static class ExpectGrammar
{
    private static readonly Parser<Identifier> MeasureName =
        NameOf(new Expectation("a measure", "Write the name of a measure here"));

    private static readonly Parser<MeasureIndex> SetIndex = (
        from set in SetGrammar.Set
        select Node(span => new MeasureIndex(set, null, span))).Spanned();

    private static readonly Parser<MeasureIndex> ValueIndex = (
        from value in ExpressionGrammar.Expression
        select Node(span => new MeasureIndex(null, value, span))).Spanned();

    private static readonly Parser<MeasureIndex> Index = input =>
        ((TokenInput)input).Kind is var kind && (TokenFacts.IsName(kind) || kind == TokenKind.LeftParenthesis)
            ? SetIndex(input)
            : ValueIndex(input);

    private static readonly Parser<ImmutableArray<MeasureIndex>> Brackets =
        Enclosed(TokenKind.LeftBracket, CommaSeparated(Index), TokenKind.RightBracket);

    private static readonly Parser<ImmutableArray<MeasureIndex>> Indices = input =>
    {
        var indices = ImmutableArray.CreateBuilder<MeasureIndex>();
        while (((TokenInput)input).Kind == TokenKind.LeftBracket)
        {
            var result = Brackets(input);
            if (!result.WasSuccessful)
                return result;
            indices.AddRange(result.Value);
            input = result.Remainder;
        }

        return Result.Success(indices.ToImmutable(), input);
    };

    private static readonly Parser<MeasureSyntax> Plain = (
        from name in MeasureName
        from indices in Indices
        select Node(span => new MeasureSyntax(name, null, indices, span))).Spanned();

    private static readonly Parser<(Identifier Name, Identifier Axis)> HalfArguments =
        from name in MeasureName
        from comma in Token(TokenKind.Comma)
        from axis in DottedName
        select (name, axis);

    private static readonly Parser<MeasureSyntax> Half = (
        from keyword in Leading
        from half in Enclosed(TokenKind.LeftParenthesis, HalfArguments, TokenKind.RightParenthesis)
        from indices in Indices
        select Node(span => new MeasureSyntax(half.Name, half.Axis, indices, span))).Spanned();

    private static readonly Parser<MeasureSyntax> Measure = input =>
        ((TokenInput)input).Kind == TokenKind.Half && ((TokenInput)input).Peek(1) == TokenKind.LeftParenthesis
            ? Half(input)
            : Plain(input);

    private static readonly Parser<ExpectedSide> Equal =
        from keyword in Leading
        from right in Measure
        from word in Token(TokenKind.Within)
        from width in ExpressionGrammar.Expression
        select new ExpectedSide(ExpectRelation.EqualWithin, right, null, width);

    private static readonly Expectation AnyRelation = new(
        "a relation", "Relate the measure to another by <, >, 'equals', 'falls with' or 'rises with'",
        ["equals", "falls", "rises"]);

    private static readonly Parser<ExpectedSide> Relation = input => (((TokenInput)input).Kind switch
    {
        TokenKind.Less => Compared(ExpectRelation.Less),
        TokenKind.Greater => Compared(ExpectRelation.Greater),
        TokenKind.Equals => Equal,
        TokenKind.Falls => Along(ExpectRelation.FallsWith),
        TokenKind.Rises => Along(ExpectRelation.RisesWith),
        _ => at => Fail<ExpectedSide>(at, AnyRelation),
    })(input);

    private static readonly Expectation Moment =
        Expectations.OneOf("'steps' or 'competence'", "Write", [TokenKind.Steps, TokenKind.Competence]);

    private static readonly Parser<TokenKind> At =
        from keyword in Leading
        from moment in OneOf(Moment, TokenKind.Steps, TokenKind.Competence)
        select moment;

    /// <summary><c>on PROBE</c>, <c>at steps</c> or <c>at competence</c>, and <c>confidence E</c>, in any order.</summary>
    private static readonly Parser<ExpectCircumstances> Circumstances = input =>
    {
        Identifier? probe = null;
        Expression? confidence = null;
        TokenKind? moment = null;
        while (true)
        {
            var here = (TokenInput)input;
            switch (here.Kind)
            {
                case TokenKind.On:
                    ReportSecond(here, probe);
                    var name = Name(here.Next());
                    if (!name.WasSuccessful)
                        return Forward<Identifier, ExpectCircumstances>(name);
                    (probe, input) = (name.Value, name.Remainder);
                    break;
                case TokenKind.Confidence:
                    ReportSecond(here, confidence);
                    var value = ExpressionGrammar.Expression(here.Next());
                    if (!value.WasSuccessful)
                        return Forward<Expression, ExpectCircumstances>(value);
                    (confidence, input) = (value.Value, value.Remainder);
                    break;
                case TokenKind.At:
                    ReportSecond(here, moment);
                    var at = At(here);
                    if (!at.WasSuccessful)
                        return Forward<TokenKind, ExpectCircumstances>(at);
                    (moment, input) = (at.Value, at.Remainder);
                    break;
                default:
                    return Result.Success(
                        new ExpectCircumstances(probe, confidence, moment == TokenKind.Competence), here);
            }
        }
    };

    /// <summary>An expectation.</summary>
    public static readonly Parser<ExperimentMember> Expect = (
        from keyword in Leading
        from left in Measure
        from side in Relation
        from circumstances in Circumstances
        from end in LineEnd.Expecting(new Expectation(
            "'on', 'at', 'confidence' or ';'", "End the line with ';'", ["on", "confidence", "at"]))
        select Node(span => new ExpectMember(
            left, side.Relation, side.Right, side.Along, side.Within, circumstances.Probe, circumstances.Confidence, span)
        {
            IsAtCompetence = circumstances.IsAtCompetence,
        })).Spanned();

    private static Parser<ExpectedSide> Compared(ExpectRelation relation) =>
        from keyword in Leading
        from right in Measure
        select new ExpectedSide(relation, right, null, null);

    private static Parser<ExpectedSide> Along(ExpectRelation relation) =>
        from keyword in Leading
        from preposition in Token(TokenKind.With)
        from axis in DottedName
        select new ExpectedSide(relation, null, axis, null);

    private static void ReportSecond(TokenInput here, object? first)
    {
        if (first is not null)
            here.State.Break(DiagnosticCatalogue.GivenTwice, here.Token.Span, here.TokenText);
    }
}
