using System.Globalization;
using System.Text;

namespace Espalier.Cli.Deep;

/// <summary>The lines of a question in SMT-LIB.</summary>
internal sealed class SmtScript
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<(string Text, SmtSort Sort), string> _shared = [];
    private readonly HashSet<string> _constants = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asserted = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>How long it is, in characters.</summary>
    public int Length => _text.Length;

    /// <summary>The lines.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A symbol of one's own choice: no name of the language has these characters in it.</summary>
    public static string Quote(string name) => $"|{name}|";

    /// <summary>Declares a number or truth value of which nothing is known yet.</summary>
    public void Declare(string symbol, SmtSort sort) => _text.Append($"(declare-const {symbol} {sort})\n");

    /// <summary>Declares one that needs no name of its own.</summary>
    public string DeclareNew(string prefix, SmtSort sort, string meaning)
    {
        var symbol = $"{prefix}~{++_count}";
        _text.Append($"(declare-const {symbol} {sort}) ; {meaning}\n");
        return symbol;
    }

    /// <summary>Demands that a formula holds, once.</summary>
    public void Assert(string formula)
    {
        if (_asserted.Add(formula))
            _text.Append($"(assert {formula})\n");
    }

    /// <summary>Gives a term a name.</summary>
    public void Define(string symbol, SmtSort sort, string term) => _text.Append($"(define-fun {symbol} () {sort} {term})\n");

    /// <summary>A term that may be written several times: itself, or a name for it.</summary>
    public SmtTerm Share(SmtTerm term)
    {
        if (!term.IsCompound)
            return term;
        if (!_shared.TryGetValue((term.Text, term.Sort), out var symbol))
        {
            symbol = $"t~{++_count}";
            Define(symbol, term.Sort, term.Text);
            _shared.Add((term.Text, term.Sort), symbol);
        }

        return term with { Text = symbol };
    }

    /// <summary>A real constant, by the decimal that stands for it in files where writing it out is long.</summary>
    public string Constant(double value)
    {
        if (SmtNumbers.IsPlain(value))
            return SmtNumbers.Real(value);
        var symbol = Name(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture), SmtNumbers.Real(Math.Abs(value)));
        return value < 0 ? $"(- {symbol})" : symbol;
    }

    /// <summary>2 to the power of a whole number, as a real.</summary>
    public string PowerOfTwo(int exponent) =>
        Name(string.Create(CultureInfo.InvariantCulture, $"2^{exponent}"), SmtNumbers.PowerOfTwo(exponent));

    /// <summary>A number beyond all doubles: 2^1024.</summary>
    public string Infinity
    {
        get
        {
            var part = PowerOfTwo(64);
            part = Name("2^256", $"(* {part} {part} {part} {part})");
            return Name("inf", $"(* {part} {part} {part} {part})");
        }
    }

    private string Name(string name, string value)
    {
        var symbol = Quote(name);
        if (_constants.Add(symbol))
            Define(symbol, SmtSort.Real, value);
        return symbol;
    }
}
