namespace Espalier.Dsl.Syntax.Tree;

/// <summary>How the sides of an expectation relate.</summary>
public enum ExpectRelation
{
    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>equals … within</c>.</summary>
    EqualWithin,

    /// <summary><c>falls with</c>.</summary>
    FallsWith,

    /// <summary><c>rises with</c>.</summary>
    RisesWith,
}
