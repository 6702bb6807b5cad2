namespace Espalier.Cli.Deep;

/// <summary>A question in SMT-LIB.</summary>
/// <param name="Text">Declarations, definitions and assertions.</param>
/// <param name="Symbols">The symbols of the positions that the question reads, in their order.</param>
/// <param name="Curves">The functions that it knows by their bounds.</param>
/// <param name="Doubt">What of the expressions it does not tell in full, as the end of a sentence that begins with <c>because</c>; null where there is nothing.</param>
internal sealed record SmtQuestion(string Text, IReadOnlyList<string> Symbols, IReadOnlyList<SmtCurve> Curves, string? Doubt);
