namespace Espalier.Runtime.Studies;

/// <summary>How far a run has come.</summary>
/// <param name="Steps">Environment steps taken.</param>
/// <param name="Budget">Environment steps of the whole training.</param>
/// <param name="Return">The mean undiscounted return of the episodes that ended last; null where none did.</param>
/// <param name="Success">The share of them that reached the intended goal; null where that cannot be told.</param>
internal readonly record struct RunProgress(long Steps, long Budget, double? Return, double? Success);
