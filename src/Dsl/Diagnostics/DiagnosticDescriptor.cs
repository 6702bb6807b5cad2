namespace Espalier.Dsl.Diagnostics;

/// <summary>One entry of the catalogue: everything about a diagnostic but its place and particulars.</summary>
/// <param name="Id"><c>ESP</c> and four digits, the first of which tells the phase: 0 lexical, 1 syntax, 2 names, 3 types, 4 analysis, 5 experiments and project setup.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Title">A few words, the same for every occurrence.</param>
/// <param name="Message">One sentence that says what is wrong and one that says what to do; <c>{0}</c> and so on are the particulars.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string Title, string Message);
