namespace Espalier.Generators.Emission.Expressions;

/// <summary>How tightly an emitted expression binds, in C#'s order.</summary>
internal enum Precedence
{
    /// <summary><c>c ? a : b</c>.</summary>
    Conditional,

    /// <summary><c>||</c>.</summary>
    Or,

    /// <summary><c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>== !=</c>.</summary>
    Equality,

    /// <summary><c>&lt; &lt;= &gt; &gt;= is</c>.</summary>
    Relational,

    /// <summary><c>+ -</c>.</summary>
    Additive,

    /// <summary><c>* /</c>.</summary>
    Multiplicative,

    /// <summary><c>! -</c> and casts.</summary>
    Unary,

    /// <summary>Names, literals, calls, brackets.</summary>
    Primary,
}
