using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// Tells lines apart that begin something of their own, whatever stands before them: where a file is broken, parsing goes
/// on there.
/// </summary>
internal static class Landmarks
{
    private static readonly ImmutableDictionary<TokenKind, string> Homes = new[]
    {
        (Place: "at the top of a file", Kinds: new[]
        {
            TokenKind.Namespace, TokenKind.Language, TokenKind.Unit, TokenKind.Const, TokenKind.Enum, TokenKind.World,
            TokenKind.Constraints, TokenKind.Example, TokenKind.Goals, TokenKind.Experiment,
        }),
        (Place: "in a world", Kinds: new[]
        {
            TokenKind.Settings, TokenKind.State, TokenKind.Action, TokenKind.Let, TokenKind.Event, TokenKind.Step,
            TokenKind.Horizon, TokenKind.Precision,
        }),
        (Place: "in a set of constraints", Kinds: new[]
        {
            TokenKind.Reward, TokenKind.Penalize, TokenKind.Require, TokenKind.Forbid, TokenKind.Prefer, TokenKind.Achieve,
            TokenKind.Potential, TokenKind.Imitate, TokenKind.Metric, TokenKind.Assert, TokenKind.Clip, TokenKind.Override,
            TokenKind.Machine, TokenKind.Task,
        }),
        (Place: "in goals", Kinds: new[]
        {
            TokenKind.Intended, TokenKind.Rival, TokenKind.Solvable, TokenKind.Distinguishing, TokenKind.Family,
        }),
        (Place: "in an experiment", Kinds: new[]
        {
            TokenKind.Train, TokenKind.Probe, TokenKind.Vary, TokenKind.Learner, TokenKind.Observe, TokenKind.Preset,
            TokenKind.Competence, TokenKind.Expect,
        }),
    }.SelectMany(home => home.Kinds.Select(kind => (Kind: kind, home.Place)))
        .ToImmutableDictionary(pair => pair.Kind, pair => pair.Place);

    /// <summary>The keywords that can follow an operand, so that a keyword before them may be a name.</summary>
    private static readonly ImmutableHashSet<TokenKind> AfterOperands =
    [
        TokenKind.When, TokenKind.Every, TokenKind.On, TokenKind.At, TokenKind.Sampled, TokenKind.Weight, TokenKind.Margin,
        TokenKind.Terminate, TokenKind.Limit, TokenKind.Per, TokenKind.Over, TokenKind.From, TokenKind.As, TokenKind.With,
        TokenKind.Steps, TokenKind.To, TokenKind.Unscaled, TokenKind.Observed, TokenKind.Equals, TokenKind.Within,
        TokenKind.Falls, TokenKind.Rises, TokenKind.Confidence, TokenKind.Is, TokenKind.Ensuring,
    ];

    /// <summary>Where lines that begin with a keyword stand, or null where no line begins with it.</summary>
    public static string? FindHome(TokenKind kind) => Homes.TryGetValue(kind, out var place) ? place : null;

    /// <summary>Whether what begins with a keyword ends with the first block in it.</summary>
    public static bool IsBlock(TokenKind kind) => kind is TokenKind.Enum or TokenKind.World or TokenKind.Example
        or TokenKind.Goals or TokenKind.Experiment or TokenKind.Settings or TokenKind.State or TokenKind.Action
        or TokenKind.Machine or TokenKind.Train or TokenKind.Probe or TokenKind.Learner or TokenKind.Preset;

    /// <summary>Whether an item begins here, as far as one can tell, on a line of its own.</summary>
    public static bool StartsItem(TokenInput input) => input.Token.StartsLine && LooksLikeItem(input);

    /// <summary>
    /// Whether the keyword of an item is here, followed by what could not follow a name in an expression: there,
    /// <c>reward</c> and <c>step</c> may be names.
    /// </summary>
    public static bool LooksLikeItem(TokenInput input) => Homes.ContainsKey(input.Kind) && input.Peek(1) switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.Text or TokenKind.LeftBrace => true,
        var next when AfterOperands.Contains(next) =>
            input.Peek(2) is TokenKind.Colon or TokenKind.Equal or TokenKind.LeftBrace,
        var next => TokenFacts.IsName(next),
    };

    /// <summary>Whether a declaration begins here that can stand in no block.</summary>
    public static bool StartsDeclaration(TokenInput input) => StartsItem(input) && input.Kind switch
    {
        TokenKind.Namespace or TokenKind.Language or TokenKind.Constraints or TokenKind.Example or TokenKind.Experiment => true,
        TokenKind.World => input.Peek(2) is TokenKind.LeftBrace or TokenKind.Binds,
        TokenKind.Goals => input.Peek(2) == TokenKind.For,
        _ => false,
    };

    /// <summary>Whether a line begins here that is indented no further than the block around it: the block has no end.</summary>
    public static bool EndsBlock(TokenInput input) =>
        StartsDeclaration(input) || (StartsItem(input) && input.Column <= input.State.BlockColumn);
}
