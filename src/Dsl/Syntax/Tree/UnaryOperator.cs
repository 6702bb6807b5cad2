namespace Espalier.Dsl.Syntax.Tree;

/// <summary>An operator with one operand.</summary>
public enum UnaryOperator
{
    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary><c>-</c>.</summary>
    Negate,
}
