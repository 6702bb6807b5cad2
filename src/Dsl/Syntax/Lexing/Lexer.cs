using System.Collections.Immutable;
using System.Globalization;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>Cuts a file into tokens, in time linear in its length. Whatever it holds, there is a result.</summary>
public sealed class Lexer
{
    // How many characters there are for each token, and for each trivia.
    private const int UsualLength = 4;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly ImmutableArray<Token>.Builder _tokens;
    private readonly ImmutableArray<Trivia>.Builder _trivia;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<DisableDirective>.Builder _directives = ImmutableArray.CreateBuilder<DisableDirective>();
    private readonly List<TextSpan> _silenced = [];
    private readonly HashSet<string> _foreignNames = new(StringComparer.Ordinal);
    private int _position;
    private int _triviaStart;
    private bool _startsLine = true;

    private Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
        _tokens = ImmutableArray.CreateBuilder<Token>(_text.Length / UsualLength);
        _trivia = ImmutableArray.CreateBuilder<Trivia>(_text.Length / UsualLength);
    }

    /// <summary>Cuts a file into tokens.</summary>
    public static LexedText Lex(SourceText source) => new Lexer(source).Run();

    private LexedText Run()
    {
        do
        {
            ScanTrivia();
            ScanToken();
        }
        while (_tokens[_tokens.Count - 1].Kind != TokenKind.EndOfFile);

        return new LexedText(
            _source, _tokens.DrainToImmutable(), _trivia.DrainToImmutable(), _diagnostics.ToImmutable())
        {
            Directives = _directives.ToImmutable(),
        };
    }

    private char Peek(int ahead = 0) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void ScanTrivia()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case '\r' or '\n':
                    AddTrivia(TriviaKind.LineEnd, _position + (Peek() == '\r' && Peek(1) == '\n' ? 2 : 1));
                    _startsLine = true;
                    break;
                case ' ' or '\t':
                case '\uFEFF' when _position == 0:
                    AddTrivia(TriviaKind.Whitespace, SkipWhile(_position + 1, c => c is ' ' or '\t'));
                    break;
                case '/' when Peek(1) == '/':
                    var isDocumentation = Peek(2) == '/' && Peek(3) != '/';
                    AddTrivia(
                        isDocumentation ? TriviaKind.DocumentationComment : TriviaKind.Comment, FindLineEnd(_position));
                    break;
                case '/' when Peek(1) == '*':
                    ScanBlockComment();
                    break;
                case '#' when _startsLine:
                    ScanDirective();
                    break;
                case var c when char.IsWhiteSpace(c):
                    ScanForeignSpace();
                    break;
                default:
                    return;
            }
        }
    }

    private void ScanBlockComment()
    {
        var close = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        Report(DiagnosticCatalogue.BlockComment, new TextSpan(_position, 2));
        AddTrivia(TriviaKind.Comment, close < 0 ? _text.Length : close + 2);
    }

    private void ScanDirective()
    {
        var end = FindLineEnd(_position);
        var wordEnd = SkipWhile(_position + 1, c => !char.IsWhiteSpace(c));
        var word = _text.Substring(_position, wordEnd - _position);
        if (word == "#disable-next-line")
            ScanIds(wordEnd, end);
        else
            Report(DiagnosticCatalogue.UnknownDirective, TextSpan.FromBounds(_position, wordEnd), Excerpt.Of(word));
        AddTrivia(TriviaKind.Directive, end);
    }

    /// <summary>The ids after <c>#disable-next-line</c>, with commas or blanks between.</summary>
    private void ScanIds(int from, int end)
    {
        var count = _silenced.Count;
        while (from < end)
        {
            var idEnd = SkipWhile(from, c => !char.IsWhiteSpace(c) && c != ',');
            if (idEnd > from)
                _silenced.Add(TextSpan.FromBounds(from, idEnd));
            from = idEnd + 1;
        }

        if (_silenced.Count == count)
            Report(DiagnosticCatalogue.DirectiveWithoutId, TextSpan.FromBounds(_position, end));
    }

    private void ScanForeignSpace()
    {
        var end = SkipWhile(_position, c => char.IsWhiteSpace(c) && c is not (' ' or '\t' or '\r' or '\n'));
        Report(
            DiagnosticCatalogue.UnknownCharacter, TextSpan.FromBounds(_position, end),
            $"The space {DescribeCode(Peek())}", "Write a plain space");
        AddTrivia(TriviaKind.Whitespace, end);
    }

    private void ScanToken()
    {
        var c = Peek();
        if (_position == _text.Length)
            AddToken(TokenKind.EndOfFile, _position);
        else if (char.IsLetter(c) || c == '_')
            ScanWord();
        else if (IsDigit(c) || (c == '.' && IsDigit(Peek(1))))
            ScanNumber();
        else if (c == '"')
            ScanText();
        else if (ForeignOperators.Find(_text, _position) is { } foreign)
            ScanForeignOperator(foreign);
        else if (TokenScanner.ScanPunctuation(_text, _position) is { Length: > 0 } found)
            AddToken(found.Kind, _position + found.Length);
        else
            ScanUnknown();
    }

    private void ScanWord()
    {
        var end = SkipWhile(_position, IsWordCharacter);
        var word = _text.Substring(_position, end - _position);
        CheckLetters(_position, word);
        AddToken(TokenFacts.GetWordKind(word), end);
        if (word == "real")
            ScanUnitSuffix();
    }

    /// <summary>
    /// Says of a name that it has a letter of another alphabet: once for each, and it stays a name, because what it stands
    /// for does not depend on its letters.
    /// </summary>
    private void CheckLetters(int start, string word)
    {
        foreach (var c in word)
        {
            if (c <= '\x7F')
                continue;
            if (_foreignNames.Add(word))
                Report(DiagnosticCatalogue.ForeignLetter, new TextSpan(start, word.Length), Excerpt.Of(word));
            return;
        }
    }

    private void ScanNumber()
    {
        var end = TokenScanner.ScanNumber(_text, _position, out var isWellFormed);
        var number = _text.Substring(_position, end - _position);
        if (!isWellFormed || double.IsInfinity(NumberText.GetValue(number)))
        {
            Report(
                isWellFormed ? DiagnosticCatalogue.NumberTooLarge : DiagnosticCatalogue.MalformedNumber,
                TextSpan.FromBounds(_position, end), Excerpt.Of(number));
            AddToken(TokenKind.Bad, end);
            return;
        }

        if (end < _text.Length && _text[end] == '%')
            end = ScanPercent(end, number);
        AddToken(TokenKind.Number, end);
        ScanUnitSuffix();
    }

    /// <summary>Decides what the <c>%</c> that touches a number is; gives the end of the number's token.</summary>
    private int ScanPercent(int percent, string number)
    {
        var operandEnd = SkipWhile(percent + 1, c => IsWordCharacter(c) || c == '.');
        var isRange = percent + 2 < _text.Length && _text[percent + 1] == '.' && _text[percent + 2] == '.';
        if (isRange || (operandEnd == percent + 1 && !(operandEnd < _text.Length && _text[operandEnd] == '(')))
            return percent + 1;

        var operand = operandEnd == percent + 1 ? "(" : _text.Substring(percent + 1, operandEnd - percent - 1);
        Report(
            DiagnosticCatalogue.PercentOrModulo,
            TextSpan.FromBounds(_position, Math.Max(operandEnd, percent + 2)),
            Excerpt.Of($"{number}%{operand}"), Excerpt.Of(number), Excerpt.Of(operand));
        return percent;
    }

    private void ScanUnitSuffix()
    {
        var end = TokenScanner.ScanUnit(_text, _position);
        if (end == _position)
            return;
        foreach (var (name, _) in UnitText.ReadFactors(_text, _position + 1, end - 1))
            CheckLetters(name.Start, _source.Slice(name));
        AddToken(TokenKind.UnitSuffix, end);
    }

    private void ScanText()
    {
        var end = SkipWhile(_position + 1, c => c is not ('"' or '\r' or '\n'));
        if (end < _text.Length && _text[end] == '"')
        {
            AddToken(TokenKind.Text, end + 1);
            return;
        }

        Report(DiagnosticCatalogue.UnterminatedText, new TextSpan(_position, 1));
        AddToken(TokenKind.Text, end);
    }

    private void ScanForeignOperator(ForeignOperator foreign)
    {
        Report(
            DiagnosticCatalogue.ForeignOperator, new TextSpan(_position, foreign.Text.Length), foreign.Text, foreign.Advice);
        AddToken(foreign.Kind, _position + foreign.Text.Length);
    }

    private void ScanUnknown()
    {
        var first = Peek();
        var end = SkipWhile(_position + 1, c => !CanBeginToken(c) && !char.IsWhiteSpace(c));
        var shown = char.IsControl(first) || char.IsSurrogate(first)
            ? $"The character {DescribeCode(char.IsSurrogatePair(first, Peek(1)) ? char.ConvertToUtf32(first, Peek(1)) : first)}"
            : $"'{Excerpt.Of(_text.Substring(_position, end - _position))}'";
        Report(DiagnosticCatalogue.UnknownCharacter, TextSpan.FromBounds(_position, end), shown, "Remove it");
        AddToken(TokenKind.Bad, end);
    }

    private static string DescribeCode(int character) =>
        string.Format(CultureInfo.InvariantCulture, "U+{0:X4}", character);

    private static bool CanBeginToken(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or '"' || ForeignOperators.CanBegin(c) || TokenScanner.IsPunctuation(c);

    private void AddToken(TokenKind kind, int end)
    {
        _tokens.Add(new Token(
            kind, TextSpan.FromBounds(_position, end), _triviaStart, _trivia.Count - _triviaStart, _startsLine));
        if (_silenced.Count > 0)
            AddDirectives();
        _position = end;
        _triviaStart = _trivia.Count;
        _startsLine = false;
    }

    /// <summary>The directives before a token speak of its line.</summary>
    private void AddDirectives()
    {
        var line = _source.GetPosition(_position).Line;
        foreach (var id in _silenced)
            _directives.Add(new DisableDirective(_source.Slice(id), line, id));
        _silenced.Clear();
    }

    private void AddTrivia(TriviaKind kind, int end)
    {
        _trivia.Add(new Trivia(kind, TextSpan.FromBounds(_position, end)));
        _position = end;
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        _diagnostics.Add(new Diagnostic(descriptor, _source.Path, span, arguments.ToEquatable()));

    private int FindLineEnd(int from) => SkipWhile(from, c => c is not ('\r' or '\n'));

    private int SkipWhile(int from, Func<char, bool> accept)
    {
        while (from < _text.Length && accept(_text[from]))
            from++;
        return from;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';
}
