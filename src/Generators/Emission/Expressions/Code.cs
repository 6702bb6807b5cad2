namespace Espalier.Generators.Emission.Expressions;

/// <summary>An expression as C# source.</summary>
/// <param name="Text">The source.</param>
/// <param name="Kind">The type of its value.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="Range">Where a whole number lies, as far as the declared ranges tell; all real numbers for the rest.</param>
internal readonly record struct Code(string Text, ValueKind Kind, Precedence Precedence, Interval Range)
{
    /// <summary>It is computed as a whole number.</summary>
    public bool IsWhole => Kind is ValueKind.Int or ValueKind.Long;

    /// <summary>A bool.</summary>
    public static Code Flag(string text, Precedence precedence = Precedence.Primary) =>
        new(text, ValueKind.Bool, precedence, Interval.All);

    /// <summary>A double.</summary>
    public static Code Real(string text, Precedence precedence = Precedence.Primary) =>
        new(text, ValueKind.Real, precedence, Interval.All);

    /// <summary>The source, in brackets where it binds less tightly than its surroundings ask.</summary>
    public string At(Precedence least) => Precedence >= least ? Text : "(" + Text + ")";

    /// <summary>The value as a double, so that C# computes in double what follows.</summary>
    public Code ToReal() => Kind is ValueKind.Real
        ? this
        : Real("(double)" + At(Precedence.Unary), Precedence.Unary);

    /// <summary>The value as a long.</summary>
    public Code ToLong() => Kind is ValueKind.Int
        ? this with { Text = "(long)" + At(Precedence.Unary), Kind = ValueKind.Long, Precedence = Precedence.Unary }
        : this;
}
