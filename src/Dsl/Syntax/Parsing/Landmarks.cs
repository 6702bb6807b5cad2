using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// Tells lines apart that begin something of their own, whatever stands before them: where a file is broken, parsing goes
/// on there.
/// </summary>
internal static class Landmarks
{
    /// <summary>Where lines that begin with a keyword stand, or null where no line begins with it.</summary>
    public static string? FindHome(TokenKind kind) => kind switch
    {
        TokenKind.Namespace or TokenKind.Language or TokenKind.Unit or TokenKind.Const or TokenKind.Enum
            or TokenKind.World or TokenKind.Constraints or TokenKind.Example or TokenKind.Goals
            or TokenKind.Experiment => "at the top of a file",
        TokenKind.Settings or TokenKind.State or TokenKind.Action or TokenKind.Let or TokenKind.Event or TokenKind.Step
            or TokenKind.Horizon or TokenKind.Precision => "in a world",
        TokenKind.Reward or TokenKind.Penalize or TokenKind.Require or TokenKind.Forbid or TokenKind.Prefer
            or TokenKind.Achieve or TokenKind.Potential or TokenKind.Imitate or TokenKind.Metric or TokenKind.Assert
            or TokenKind.Clip or TokenKind.Override or TokenKind.Machine or TokenKind.Task => "in a set of constraints",
        TokenKind.Intended or TokenKind.Rival or TokenKind.Solvable or TokenKind.Distinguishing
            or TokenKind.Family => "in goals",
        TokenKind.Train or TokenKind.Probe or TokenKind.Vary or TokenKind.Learner or TokenKind.Observe
            or TokenKind.Preset or TokenKind.Competence or TokenKind.Expect => "in an experiment",
        _ => null,
    };

    /// <summary>Whether a keyword can follow an operand, so that a keyword before it may be a name.</summary>
    private static bool FollowsOperand(TokenKind kind) => kind is
        TokenKind.When or TokenKind.Every or TokenKind.On or TokenKind.At or TokenKind.Sampled or TokenKind.Weight
            or TokenKind.Margin or TokenKind.Terminate or TokenKind.Limit or TokenKind.Per or TokenKind.Over
            or TokenKind.From or TokenKind.As or TokenKind.With or TokenKind.Steps or TokenKind.To or TokenKind.Unscaled
            or TokenKind.Observed or TokenKind.Equals or TokenKind.Within or TokenKind.Falls or TokenKind.Rises
            or TokenKind.Confidence or TokenKind.Is or TokenKind.Ensuring;

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
    public static bool LooksLikeItem(TokenInput input) => FindHome(input.Kind) is not null && input.Peek(1) switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.Text or TokenKind.LeftBrace => true,
        var next when FollowsOperand(next) =>
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
