namespace Espalier.Dsl.Binding.Experiments;

/// <summary>The measures of the language. Which are taken, and how, the measures themselves say: this is what a file is checked against.</summary>
/// <param name="Name">The measure's name.</param>
/// <param name="IsTaken">This version takes it.</param>
/// <param name="NeedsProbe">It is read on a probe only.</param>
/// <param name="NeedsGoals">It is measured against goals.</param>
/// <param name="NeedsObserved">It is measured against an observed set.</param>
internal sealed record MeasureTable(string Name, bool IsTaken, bool NeedsProbe, bool NeedsGoals, bool NeedsObserved)
{
    private static readonly MeasureTable[] _all =
    [
        Taken("return"),
        Taken("success", goals: true),
        Taken("intended_share", probe: true, goals: true),
        Taken("rival_share", probe: true, goals: true),
        Taken("nonsense_share", probe: true, goals: true),
        Taken("obedience", probe: true, observed: true),
        Taken("steps_to_competence", goals: true),
        .. new[]
        {
            "capable_rival_share", "other_goal_share", "stuck_share", "incoherent_share", "faithfulness", "compatible_goals",
            "wrong_capable_share", "meg", "instrumentality", "calibration", "density", "breadth", "delay",
            "informative_share", "distinguishing_payments",
        }.Select(name => new MeasureTable(name, false, false, false, false)),
    ];

    /// <summary>The names of those that this version takes.</summary>
    public static IEnumerable<string> TakenNames => _all.Where(measure => measure.IsTaken).Select(measure => measure.Name);

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => _all.Select(measure => measure.Name);

    /// <summary>The measure of a name, or null.</summary>
    public static MeasureTable? Find(string name) => _all.FirstOrDefault(measure => measure.Name == name);

    private static MeasureTable Taken(string name, bool probe = false, bool goals = false, bool observed = false) =>
        new(name, true, probe, goals, observed);
}
