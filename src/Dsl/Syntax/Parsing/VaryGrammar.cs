using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;
using Sprache;
using static Espalier.Dsl.Syntax.Parsing.TokenParsers;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>The axes of an experiment.</summary>
internal static class VaryGrammar
{
    private static readonly Parser<Identifier> Axis =
        from keyword in Leading
        from axis in DottedName
        from preposition in Token(TokenKind.In)
        select axis;

    private static readonly Parser<ImmutableArray<Assignment>> OptionBlock =
        Blocks.Block(AssignmentGrammar.Assignments, Expectations.Block);

    /// <summary>The learner or the learner options that an entry has of its own.</summary>
    private static readonly Parser<(Identifier? Learner, ImmutableArray<Assignment> Options)> Own = input =>
    {
        var here = (TokenInput)input;
        var with = Flag(TokenKind.With)(here);
        if (!with.Value)
            return Result.Success<(Identifier?, ImmutableArray<Assignment>)>((null, []), here);
        here = (TokenInput)with.Remainder;
        Identifier? learner = null;
        if (TokenFacts.IsName(here.Kind))
        {
            learner = new Identifier(here.TokenText, here.Token.Span);
            here = here.Next();
        }

        var options = OptionBlock(here);
        return options.WasSuccessful
            ? Result.Success((learner, options.Value), options.Remainder)
            : Forward<ImmutableArray<Assignment>, (Identifier?, ImmutableArray<Assignment>)>(options);
    };

    private static readonly Parser<ImmutableArray<VaryEntry>> Sets = Entries(
        from set in SetGrammar.Set select (Set: (SetExpression?)set, Value: (Expression?)null));

    private static readonly Parser<ImmutableArray<VaryEntry>> Values = Entries(
        from value in ExpressionGrammar.Expression select (Set: (SetExpression?)null, Value: (Expression?)value));

    private static readonly Parser<ExperimentMember> VaryRange = (
        from axis in Axis
        from range in ExpressionGrammar.Range
        from end in LineEnd.AfterExpression
        select Node(span => new VaryMember(axis, [], range, span))).Spanned();

    private static readonly Parser<ExperimentMember> VaryValues = (
        from axis in Axis
        from entries in Values
        from end in LineEnd.Plain
        select Node(span => new VaryMember(axis, entries, null, span))).Spanned();

    private static readonly Parser<ExperimentMember> VarySets = (
        from axis in Axis
        from entries in Sets
        from end in LineEnd.Plain
        select Node(span => new VaryMember(axis, entries, null, span))).Spanned();

    /// <summary>An axis: its entries in brackets, or a range.</summary>
    public static readonly Parser<ExperimentMember> Vary = input =>
    {
        var here = (TokenInput)input;
        if (here.Peek(1) == TokenKind.Set && here.Peek(2) == TokenKind.In)
            return VarySets(input);
        var axis = Axis(input);
        var isList = axis.WasSuccessful && ((TokenInput)axis.Remainder).Kind == TokenKind.LeftBracket;
        return (isList ? VaryValues : VaryRange)(input);
    };

    private static Parser<ImmutableArray<VaryEntry>> Entries(Parser<(SetExpression? Set, Expression? Value)> what)
    {
        var entry = (
            from value in what
            from own in Own
            from alias in Optionally(TokenKind.As, Name)
            select Node(span => new VaryEntry(value.Set, value.Value, own.Options, alias, span) { Learner = own.Learner })).Spanned();
        return Enclosed(TokenKind.LeftBracket, CommaSeparated(entry), TokenKind.RightBracket);
    }
}
