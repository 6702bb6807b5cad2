using System.Globalization;
using System.Text;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>
/// A number as a constant and a weighted sum of what is not taken apart further, each known by its canonical text. Two
/// expressions of one form are equal as real numbers, and up to rounding as computed.
/// </summary>
internal sealed class LinearForm
{
    private const int MostTerms = 24;

    private readonly SortedDictionary<string, double> _terms = new(StringComparer.Ordinal);

    private LinearForm(double constant, bool isWhole)
    {
        // Zeros are one number.
        Constant = constant + 0.0;
        IsWhole = isWhole;
    }

    /// <summary>What is added to the sum.</summary>
    public double Constant { get; }

    /// <summary>It is a whole number, wherever it is computed.</summary>
    public bool IsWhole { get; }

    /// <summary>What is not taken apart, by its canonical text, and its factor, never 0.</summary>
    public IReadOnlyDictionary<string, double> Terms => _terms;

    /// <summary>A number known while building.</summary>
    public static LinearForm Of(double constant) => new(constant, Math.Floor(constant) == constant);

    /// <summary>Something that is not taken apart.</summary>
    public static LinearForm Of(string term, bool isWhole)
    {
        var form = new LinearForm(0, isWhole);
        form._terms.Add(term, 1);
        return form;
    }

    /// <summary>This and another, multiplied with a factor; null where there are too many terms.</summary>
    public LinearForm? Plus(LinearForm other, double factor)
    {
        var sum = new LinearForm(Constant + (factor * other.Constant), IsWhole && other.IsWhole && Math.Floor(factor) == factor);
        foreach (var term in _terms)
            sum._terms[term.Key] = term.Value;
        foreach (var term in other._terms)
        {
            var all = (sum._terms.TryGetValue(term.Key, out var own) ? own : 0) + (factor * term.Value);
            if (all == 0)
                sum._terms.Remove(term.Key);
            else
                sum._terms[term.Key] = all;
        }

        return sum._terms.Count <= MostTerms ? sum : null;
    }

    /// <summary>This, multiplied with a factor.</summary>
    public LinearForm Times(double factor)
    {
        var product = new LinearForm(Constant * factor, IsWhole && Math.Floor(factor) == factor);
        if (factor != 0)
        {
            foreach (var term in _terms)
                product._terms[term.Key] = term.Value * factor;
        }

        return product;
    }

    /// <summary>The same without its constant, scaled so that its first factor is 1, and what it was divided by.</summary>
    public (LinearForm Direction, double Factor) ToDirection()
    {
        var factor = 1.0;
        foreach (var term in _terms)
        {
            factor = term.Value;
            break;
        }

        var direction = new LinearForm(0, IsWhole && _terms.Values.All(coefficient => Math.Floor(coefficient / factor) == coefficient / factor));
        foreach (var term in _terms)
            direction._terms[term.Key] = term.Value / factor;
        return (direction, factor);
    }

    /// <summary>A text that is the same for all of this form.</summary>
    public override string ToString()
    {
        if (_terms.Count == 1 && Constant == 0 && _terms.First() is { Value: 1, Key: var single })
            return single;
        var text = new StringBuilder("(+");
        foreach (var term in _terms)
            text.Append(' ').Append(Text(term.Value)).Append('*').Append(term.Key);
        return text.Append(' ').Append(Text(Constant)).Append(')').ToString();
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
