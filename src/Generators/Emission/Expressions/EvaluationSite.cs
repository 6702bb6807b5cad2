using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>What the method around an expression is given, always by the same names.</summary>
/// <param name="Parameters">Its parameters, as declared.</param>
/// <param name="Arguments">The same, handed on.</param>
internal sealed record EvaluationSite(string Parameters, string Arguments)
{
    /// <summary>A state, and the settings.</summary>
    public static EvaluationSite OfState(WorldNames names) => new(
        $"in {names.Nested(names.State)} state, in {names.Nested(names.Settings)} settings",
        "in state, in settings");

    /// <summary>A transition.</summary>
    public static EvaluationSite OfTransition(WorldNames names) => new(
        $"in {names.Nested(names.State)} state, in {names.Nested(names.Action)} action, "
        + $"in {names.Nested(names.State)} next, in {names.Nested(names.Settings)} settings, in {Contract.Moment} moment",
        "in state, in action, in next, in settings, in moment");
}
