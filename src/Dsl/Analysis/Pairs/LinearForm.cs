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

    private LinearForm(double constant, IReadOnlyList<LinearTerm> terms, bool isWhole)
    {
        // Zeros are one number.
        Constant = constant + 0.0;
        Terms = terms;
        IsWhole = isWhole;
    }

    /// <summary>What is added to the sum.</summary>
    public double Constant { get; }

    /// <summary>It is a whole number, wherever it is computed.</summary>
    public bool IsWhole { get; }

    /// <summary>What is added up, each thing once, in the order of their texts.</summary>
    public IReadOnlyList<LinearTerm> Terms { get; }

    /// <summary>A number known while building.</summary>
    public static LinearForm Of(double constant) => new(constant, [], Math.Floor(constant) == constant);

    /// <summary>Something that is not taken apart.</summary>
    public static LinearForm Of(string term, bool isWhole) => new(0, [new LinearTerm(term, 1)], isWhole);

    /// <summary>This and another, multiplied with a factor; null where there are too many terms.</summary>
    public LinearForm? Plus(LinearForm other, double factor)
    {
        var sum = new List<LinearTerm>(Terms.Count + other.Terms.Count);
        for (int own = 0, added = 0; own < Terms.Count || added < other.Terms.Count;)
        {
            var order = own == Terms.Count ? 1
                : added == other.Terms.Count ? -1
                : string.CompareOrdinal(Terms[own].Text, other.Terms[added].Text);
            var term = order <= 0 ? Terms[own++] : other.Terms[added] with { Factor = 0 };
            if (order >= 0)
                term = term with { Factor = term.Factor + (factor * other.Terms[added++].Factor) };
            if (term.Factor != 0)
                sum.Add(term);
        }

        return sum.Count > MostTerms ? null : new LinearForm(
            Constant + (factor * other.Constant), sum, IsWhole && other.IsWhole && Math.Floor(factor) == factor);
    }

    /// <summary>This, multiplied with a factor.</summary>
    public LinearForm Times(double factor) => new(
        Constant * factor,
        factor == 0 ? [] : Map(own => own * factor),
        IsWhole && Math.Floor(factor) == factor);

    /// <summary>The same without its constant, scaled so that its first factor is 1, and what it was divided by.</summary>
    public (LinearForm Direction, double Factor) ToDirection()
    {
        var factor = Terms.Count == 0 ? 1 : Terms[0].Factor;
        var terms = Map(own => own / factor);
        var isWhole = IsWhole;
        foreach (var term in terms)
            isWhole &= Math.Floor(term.Factor) == term.Factor;
        return (new LinearForm(0, terms, isWhole), factor);
    }

    /// <summary>A text that is the same for all of this form.</summary>
    public override string ToString()
    {
        if (Constant == 0 && Terms.Count == 1 && Terms[0] is { Factor: 1, Text: var single })
            return single;
        var text = new StringBuilder("(+");
        foreach (var term in Terms)
            text.Append(' ').Append(Text(term.Factor)).Append('*').Append(term.Text);
        return text.Append(' ').Append(Text(Constant)).Append(')').ToString();
    }

    private LinearTerm[] Map(Func<double, double> change)
    {
        var terms = new LinearTerm[Terms.Count];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = Terms[i] with { Factor = change(Terms[i].Factor) };
        return terms;
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
