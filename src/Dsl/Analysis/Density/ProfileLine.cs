using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>A line or clip of a set, as its profile looks at it.</summary>
internal sealed class ProfileLine
{
    /// <summary>Reads a line or clip.</summary>
    /// <param name="space">The space.</param>
    /// <param name="conditions">The conditions of the set's lines.</param>
    /// <param name="part">The line or clip.</param>
    /// <param name="delays">The periods of the delays that act on it, the innermost first; null is to the end.</param>
    public ProfileLine(Space space, ConditionTable conditions, SetPart part, IReadOnlyList<int?> delays)
    {
        Delays = delays;
        if (part is not TermPart { Term: var term } line)
        {
            Name = ((ClipPart)part).Clip.Name;
            Scope = Timing = Clocked = conditions.Of([], 1);
            return;
        }

        Name = term.Name;
        Line = line;
        IsHeard = !line.IsSilenced;
        // What is only logged says nothing to who learns.
        Speaks = IsHeard && term is not DemandModel { Kind: DemandKind.Metric };
        if (!line.IsPaid && term is not OverrideModel)
            Delays = [];
        BoundExpression[] scope = term.Scope is null ? [] : [term.Scope];
        Scope = conditions.Of(scope, line.Cover);
        var fires = CadenceCondition.Of(term.Cadence);
        var isClocked = term.Cadence.Kind != CadenceKind.On && fires is not null;
        Clocked = fires is null ? Scope : conditions.Of([.. scope, fires], line.Cover);
        // Whether a step is the first, the last or one in so many matters beside what else asks where in an episode it is.
        var asksTwice = isClocked && Scope.Positions.Any(space.IsFact);
        Timing = isClocked && !asksTwice ? Scope : Clocked;
        Rate = asksTwice ? Figures.One : Cadences.RateOf(term.Cadence, space.World.Horizon);
        foreach (var thin in line.Thins)
            Rate = Rate.Times(Figure.Exact(thin.Share));
        AsksForMoment = Timing.IsRemembering || Timing.Positions.Any(space.IsFact);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The line and the dials on it; null for a clip.</summary>
    public TermPart? Line { get; }

    /// <summary>No dial has silenced it.</summary>
    public bool IsHeard { get; } = true;

    /// <summary>Its evaluations tell something to who learns: it is neither only logged, nor silenced, nor a clip.</summary>
    public bool Speaks { get; }

    /// <summary>Where it can be evaluated.</summary>
    public Condition Scope { get; }

    /// <summary>Where and when it is evaluated, as far as that depends on the step.</summary>
    public Condition Timing { get; }

    /// <summary>The same, and that its cadence fires.</summary>
    public Condition Clocked { get; }

    /// <summary>Whether it is evaluated depends on where in an episode a step is, beside its cadence, or on the past.</summary>
    public bool AsksForMoment { get; }

    /// <summary>How often it is evaluated where that condition holds.</summary>
    public Figure Rate { get; } = Figures.One;

    /// <summary>The periods of the delays that act on what it pays, the innermost first; null is to the end.</summary>
    public IReadOnlyList<int?> Delays { get; }
}
