namespace Espalier.Cli.Deep;

/// <content>Comparisons.</content>
internal sealed partial class SmtArithmetic
{
    // What is compared lies this far apart, so that rounding cannot change which is greater.
    private const string Distance = "0.000001";

    /// <summary>A comparison of numbers.</summary>
    public SmtTerm Compare(string comparison, SmtTerm a, SmtTerm b)
    {
        if (a.Sort != b.Sort)
            (a, b) = (AsReal(a), AsReal(b));
        if (a.Constant is { } first && b.Constant is { } second)
            return Constant(Holds(comparison, first, second) ? 1 : 0, SmtSort.Bool);
        // Whatever is finite compares with an infinity in one way.
        if ((InfinityOf(a) ?? InfinityOf(b)) is not null && (a.Open is null || b.Open is null))
            return Constant(Holds(comparison, InfinityOf(a) ?? 0, InfinityOf(b) ?? 0) ? 1 : 0, SmtSort.Bool);
        var atom = comparison == "distinct" ? $"(not (= {a.Text} {b.Text}))" : $"({comparison} {a.Text} {b.Text})";
        switch (reading)
        {
            case SmtReading.Apart when a.Sort == SmtSort.Real && comparison is not ("=" or "distinct"):
                (a, b) = (script.Share(a), script.Share(b));
                script.Assert($"(or (<= (+ {a.Text} {Distance}) {b.Text}) (>= {a.Text} (+ {b.Text} {Distance})))");
                return new SmtTerm(atom, SmtSort.Bool);
            case SmtReading.Rounded:
                if (SmtTerm.Either(a.Open, b.Open) is var open && open != Always)
                    KeepOrder(a, b, open);
                // NaN differs from everything, and is neither less nor more.
                if (SmtTerm.Either(a.NaN, b.NaN) is { } nan)
                    atom = comparison == "distinct" ? $"(or {nan} {atom})" : $"(and (not {nan}) {atom})";
                if (SmtTerm.Either(a.Loose, b.Loose) is not { } loose)
                    return new SmtTerm(atom, SmtSort.Bool);
                var unknown = script.DeclareNew("u", SmtSort.Bool, "compared with what may not be finite");
                return new SmtTerm(loose == Always ? unknown : $"(ite {loose} {unknown} {atom})", SmtSort.Bool);
            default:
                return new SmtTerm(atom, SmtSort.Bool);
        }
    }

    private void KeepOrder(SmtTerm a, SmtTerm b, string? open)
    {
        if (a.Exact is null && b.Exact is null)
            return;
        (a, b) = (script.Share(a), script.Share(b));
        foreach (var (x, y) in new[] { (a.Exact, b.Text), (a.Text, b.Exact), (a.Exact, b.Exact) })
        {
            if (x is null || y is null)
                continue;
            foreach (var order in (string[])["<=", ">="])
            {
                var kept = $"(=> ({order} {x} {y}) ({order} {a.Text} {b.Text}))";
                script.Assert(open is null ? kept : $"(or {open} {kept})");
            }
        }
    }

    private static double? InfinityOf(SmtTerm term) => term.Constant is { } value && double.IsInfinity(value) ? value : null;

    private static bool Holds(string comparison, double a, double b) => comparison switch
    {
        "=" => a == b,
        "distinct" => a != b,
        "<" => a < b,
        "<=" => a <= b,
        ">" => a > b,
        _ => a >= b,
    };
}
