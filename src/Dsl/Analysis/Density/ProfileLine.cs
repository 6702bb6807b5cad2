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
            Condition = Clocked = conditions.Of([], 1);
            return;
        }

        Name = term.Name;
        Line = line;
        if (!line.IsPaid && term is not OverrideModel)
            Delays = [];
        BoundExpression[] scope = term.Scope is null ? [] : [term.Scope];
        var fires = conditions.Firing(term.Cadence);
        IsClocked = term.Cadence.Kind != CadenceKind.On && fires is not null;
        Condition = conditions.Of(IsClocked || fires is null ? scope : [.. scope, fires], line.Cover);
        Clocked = IsClocked ? conditions.Of([.. scope, fires!], line.Cover) : Condition;
        // Whether a step is the first, the last or one in so many matters beside what else asks where in an episode it is.
        var asksTwice = IsClocked && Condition.Positions.Any(space.IsFact);
        if (asksTwice)
            Condition = Clocked;
        Rate = asksTwice ? Figures.One : Cadences.RateOf(term.Cadence, space.World.Horizon);
        foreach (var thin in line.Thins)
            Rate = Rate.Times(Figure.Exact(thin.Share));
        AsksForMoment = Condition.IsRemembering || Condition.Positions.Any(space.IsFact);
        IsHeard = !line.IsSilenced && Rate.High > 0;
        // What is only logged says nothing to who learns.
        Speaks = IsHeard && term is not DemandModel { Kind: DemandKind.Metric };
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The line and the dials on it; null for a clip.</summary>
    public TermPart? Line { get; }

    /// <summary>Neither a dial nor its cadence silences it.</summary>
    public bool IsHeard { get; } = true;

    /// <summary>Its evaluations tell something to who learns: it is neither only logged, nor silenced, nor a clip.</summary>
    public bool Speaks { get; }

    /// <summary>
    /// Where it can be evaluated: its scope, and what <c>on</c> asks. A clock is a matter of how often, and stands here only where
    /// something else asks where in an episode a step is.
    /// </summary>
    public Condition Condition { get; }

    /// <summary>The same, and that its clock fires.</summary>
    public Condition Clocked { get; }

    /// <summary>Where in an episode a step is decides whether its cadence fires.</summary>
    public bool IsClocked { get; }

    /// <summary>Whether it is evaluated depends on where in an episode a step is, beside its cadence, or on the past.</summary>
    public bool AsksForMoment { get; }

    /// <summary>How often it is evaluated where that condition holds.</summary>
    public Figure Rate { get; } = Figures.One;

    /// <summary>The periods of the delays that act on what it pays, the innermost first; null is to the end.</summary>
    public IReadOnlyList<int?> Delays { get; }
}
