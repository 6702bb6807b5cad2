namespace Espalier.Dsl.Syntax.Tree;

/// <summary>The precedence of a chain.</summary>
public enum ChainKind
{
    /// <summary><c>or</c>.</summary>
    Or,

    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>== != &lt; &lt;= &gt; &gt;= in</c>.</summary>
    Comparison,

    /// <summary><c>+ -</c>.</summary>
    Additive,

    /// <summary><c>* / %</c>.</summary>
    Multiplicative,
}
