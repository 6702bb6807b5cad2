namespace Espalier.Dsl.Binding;

/// <summary>What values a learner option takes.</summary>
public enum LearnerOptionKind
{
    /// <summary>A real number: <c>double</c>.</summary>
    Real,

    /// <summary>A whole number: <c>long</c>.</summary>
    Long,

    /// <summary>A whole number: <c>int</c>.</summary>
    Int,

    /// <summary><c>bool</c>.</summary>
    Flag,

    /// <summary>A list of whole numbers: <c>ImmutableArray&lt;int&gt;</c>.</summary>
    Ints,
}
