using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>What the method around an expression is given, always by the same names.</summary>
/// <param name="Parameters">Its parameters, as declared.</param>
/// <param name="Arguments">The same, handed on.</param>
/// <param name="Episode">How the past and the states of machines are read; null where no expression reads them.</param>
internal sealed record EvaluationSite(string Parameters, string Arguments, IEpisodeReader? Episode = null)
{
    /// <summary>A state, and the settings.</summary>
    public static EvaluationSite OfState(WorldNames names) => new(
        $"in {names.StateType} state, in {names.SettingsType} settings",
        "in state, in settings");

    /// <summary>A transition.</summary>
    public static EvaluationSite OfTransition(WorldNames names) => new(
        $"in {names.StateType} state, in {names.ActionType} action, "
        + $"in {names.StateType} next, in {names.SettingsType} settings, in {Contract.Moment} moment",
        "in state, in action, in next, in settings, in moment");
}
