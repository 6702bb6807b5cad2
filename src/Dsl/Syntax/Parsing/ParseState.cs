using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// What one parse gathers. The grammar never goes back over a token that it has taken, so that what is reported once is
/// meant.
/// </summary>
internal sealed class ParseState(LexedText text)
{
    /// <summary>How deep brackets and <c>if</c> may be nested: each level costs stack.</summary>
    public const int MaximumNesting = 64;

    private readonly TokenInput?[] _inputs = new TokenInput?[text.Tokens.Length];
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<int> _badTokens = [.. text.Diagnostics.Select(diagnostic => diagnostic.Span.Start)];
    private readonly HashSet<(string Id, TextSpan Span)> _reported = [];

    /// <summary>The tokens.</summary>
    public LexedText Text { get; } = text;

    /// <summary>What has been reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>How deep brackets and <c>if</c> are nested here.</summary>
    public int Nesting { get; set; }

    /// <summary>The column of the keyword that opened the block around here.</summary>
    public int BlockColumn { get; set; }

    /// <summary>How many operators the set expression being parsed has so far, brackets included.</summary>
    public int SetOperators { get; set; }

    /// <summary>How the item being parsed fares.</summary>
    public ItemStatus Item { get; set; } = new();

    /// <summary>The names that the left-out items would have declared.</summary>
    public ImmutableHashSet<string>.Builder BrokenNames { get; } = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

    /// <summary>The place before a token; past the end, the end.</summary>
    public TokenInput At(int position)
    {
        position = Math.Min(position, _inputs.Length - 1);
        return _inputs[position] ??= new TokenInput(this, position);
    }

    /// <summary>The empty place just after the token before a place.</summary>
    public TextSpan After(int position) =>
        new(position == 0 ? 0 : Text.Tokens[position - 1].Span.End, 0);

    /// <summary>Reports something, once at each place.</summary>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (_reported.Add((descriptor.Id, span)))
            _diagnostics.Add(new Diagnostic(descriptor, Text.Source.Path, span, arguments.ToEquatable()));
    }

    /// <summary>A brace that does not belong where it stands, and is reported, is never closed: whatever ends blocks may lie in it.</summary>
    public bool HasSwallowedEnd { get; set; }

    /// <summary>Whether something is reported at a place.</summary>
    public bool HasReported(DiagnosticDescriptor descriptor, TextSpan span) => _reported.Contains((descriptor.Id, span));

    /// <summary>Whether the lexer has reported a token.</summary>
    public bool IsBadToken(Token token) => token.Kind == TokenKind.Bad || _badTokens.Contains(token.Span.Start);

    /// <summary>Reports something the tree cannot hold: the item is left out of it.</summary>
    public void Break(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        Report(descriptor, span, arguments);
        Item.IsBroken = true;
    }
}
