namespace Espalier.Cli.Deep;

/// <summary>The sorts of SMT-LIB that are used.</summary>
internal enum SmtSort
{
    /// <summary>Truth values.</summary>
    Bool,

    /// <summary>Whole numbers, members of enums by their index among them.</summary>
    Int,

    /// <summary>Real numbers.</summary>
    Real,
}
