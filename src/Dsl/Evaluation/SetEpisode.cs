using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Evaluation;

/// <summary>An episode under a set of constraints, with all that the set remembers of it.</summary>
public sealed class SetEpisode
{
    private readonly WorldModel _world;
    private readonly LetTable _lets;
    private readonly EquatableArray<SetPart> _parts;
    private readonly double _discount;
    private readonly List<TermModel> _terms;
    private readonly EpisodeMemory _memory;
    private readonly HashSet<string> _achieved = new(StringComparer.Ordinal);
    private readonly Dictionary<int, double> _held = [];

    internal SetEpisode(WorldModel world, LetTable lets, SetModel set, double discount)
    {
        _world = world;
        _lets = lets;
        _parts = set.Parts;
        _discount = discount;
        _terms = [.. TermParts.LinesOf(set.Parts).OfType<TermPart>().Select(part => part.Term)];
        _memory = new EpisodeMemory(_terms);
    }

    /// <summary>
    /// Takes a step: what decides the end of the episode advances and decides, then the rest of the memory advances, and the
    /// lines are read from top to bottom.
    /// </summary>
    public StepResult Step(Transition transition)
    {
        var deciding = new StepEvaluation(_world, _lets, transition, _memory.Deciding);
        _memory.AdvanceDeciding(deciding);
        var ends = _memory.MachinesEnd;
        foreach (var demand in _terms.OfType<DemandModel>())
            ends |= demand.Terminates && Ends(demand, deciding);
        var step = new StepEvaluation(_world, _lets, ends ? transition.End() : transition, _memory.Decided);
        _memory.AdvanceDecided(step);
        var reading = new SetReading(step, _memory, _achieved, _held, _discount);
        var total = reading.Read(_parts);
        _memory.Commit();
        return new StepResult(total, ends, reading.Results.ToEquatable());
    }

    /// <summary>Scores and memory for the checks of an example.</summary>
    internal StepEvaluation Look(Transition transition, IScores scores) => new(_world, _lets, transition, _memory.Decided, scores);

    private bool Ends(DemandModel demand, StepEvaluation step) =>
        LineScore.IsEvaluated(demand, step)
        && (demand.Kind == DemandKind.Achieve
            ? !_achieved.Contains(demand.Name) && step.Holds(demand.Predicate!)
            : !step.Holds(demand.Predicate!));
}
