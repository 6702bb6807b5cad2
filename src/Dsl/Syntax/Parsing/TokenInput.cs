using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Sprache;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>A place between tokens: what Sprache's parsers, made for characters, read instead of characters.</summary>
internal sealed class TokenInput(ParseState state, int position) : IInput
{
    // Sprache asks for it on every input, and only Parse.Ref, which the grammar does not use, fills it.
    private static readonly IDictionary<object, object> NoMemos = ImmutableDictionary<object, object>.Empty;

    /// <summary>The parse that it belongs to.</summary>
    public ParseState State { get; } = state;

    /// <inheritdoc/>
    public int Position { get; } = position;

    /// <summary>The token that comes next.</summary>
    public Token Token => State.Text.Tokens[Position];

    /// <summary>The kind of the token that comes next.</summary>
    public TokenKind Kind => Token.Kind;

    /// <summary>The text of the token that comes next.</summary>
    public string TokenText => State.Text.GetText(Position);

    /// <inheritdoc/>
    public string Source => State.Text.Source.Text;

    /// <inheritdoc/>
    public char Current => (char)Kind;

    /// <inheritdoc/>
    public bool AtEnd => Kind == TokenKind.EndOfFile;

    /// <inheritdoc/>
    public int Line => State.Text.Source.GetPosition(Token.Span.Start).Line;

    /// <inheritdoc/>
    public int Column => State.Text.Source.GetPosition(Token.Span.Start).Column;

    /// <inheritdoc/>
    public IDictionary<object, object> Memos => NoMemos;

    /// <summary>The kind of a token further on; past the end, the end.</summary>
    public TokenKind Peek(int ahead) =>
        State.Text.Tokens[Math.Min(Position + ahead, State.Text.Tokens.Length - 1)].Kind;

    /// <summary>The place after the next token; at the end, the same place.</summary>
    public TokenInput Next() => State.At(Position + 1);

    /// <inheritdoc/>
    public IInput Advance() => Next();

    /// <inheritdoc/>
    public bool Equals(IInput? other) => other is TokenInput input && input.Position == Position;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IInput);

    /// <inheritdoc/>
    public override int GetHashCode() => Position;
}
