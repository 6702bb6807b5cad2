namespace Espalier.Dsl.Analysis.Density;

/// <summary>The figures of a line or clip.</summary>
/// <param name="Scope">The share of the (state, action) pairs at which it can be evaluated for some next state.</param>
/// <param name="Density">Its expected number of evaluations a step.</param>
/// <param name="Delay">The expected number of steps between an action and the payment of its evaluation.</param>
/// <param name="Informative">The share of its evaluations at which its score varies.</param>
internal sealed record LineFigures(Figure Scope, Figure Density, Figure Delay, Figure Informative);
