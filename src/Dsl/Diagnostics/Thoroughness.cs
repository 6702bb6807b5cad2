namespace Espalier.Dsl.Diagnostics;

/// <summary>How far files were looked into: what was not looked for is not missing.</summary>
public enum Thoroughness
{
    /// <summary>Their syntax and their meaning.</summary>
    Binding,

    /// <summary>Also what their sets demand.</summary>
    Analysis,

    /// <summary>Also what a solver can prove of their sets.</summary>
    Deep,
}
