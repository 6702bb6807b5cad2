namespace Espalier.Dsl.Diagnostics;

/// <summary>How serious a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Harmless, but worth knowing.</summary>
    Info,

    /// <summary>Legal, and suspicious.</summary>
    Warning,

    /// <summary>It has no meaning, or is proved never to act.</summary>
    Error,
}
