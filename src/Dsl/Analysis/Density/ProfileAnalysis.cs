using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Rewards.Numerics;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>How broadly, how often and how soon a set speaks: over all that its world declares, before anything runs.</summary>
internal sealed class ProfileAnalysis
{
    private readonly Space _space;
    private readonly ProfileWork _work;
    private readonly ConditionTable _conditions;
    private readonly ShareFinder _shares;
    private readonly InformativeFinder _informative;
    private readonly List<ProfileLine> _lines = [];

    private ProfileAnalysis(WorldModel world, SetModel set, RangeEvaluator ranges, AnalysisOptions options)
    {
        _space = new Space(world, ranges);
        _work = new ProfileWork(world, ranges.Layout.Count, options.ProfileWork);
        _conditions = new ConditionTable(_space, _work);
        var axes = new AxisTable(_space, new Breakpoints(_space, _work));
        _shares = new ShareFinder(_space, axes, _work, options);
        _informative = new InformativeFinder(_space, axes, _shares, _work);
        Read(set.Parts, []);
        var speaking = _lines.Where(line => line.Speaks).ToList();
        _shares.Remaining = _lines.Sum(line => (line.Condition.IsEmpty ? 0 : 1) + (line.Condition.IsOpen ? 1 : 0) + 1);
        Lines = [.. _lines.Select(FiguresOf)];
        var coverage = new Coverage(_space, axes, _shares, _work, speaking);
        var heard = _lines.Zip(Lines, (line, figures) => (line, figures)).Where(pair => pair.line.Speaks).Select(pair => pair.figures).ToList();
        Profile = new DensityProfile(
            coverage.Breadth,
            Figures.Sum(heard.Select(line => line.Density)),
            Figures.Mean([.. heard.Select(line => (line.Delay, line.Density))], 0),
            Figures.Mean([.. heard.Select(line => (line.Informative, line.Density))], 0),
            coverage.FindOverlaps().ToEquatable(),
            FindUncovered(world).ToEquatable(),
            new HoleFinder(_space, _work).Find(coverage));
    }

    /// <summary>The figures of the lines and clips, in the order of evaluation.</summary>
    public IReadOnlyList<LineFigures> Lines { get; }

    /// <summary>The figures of the set.</summary>
    public DensityProfile Profile { get; }

    /// <summary>Analyses a set.</summary>
    /// <param name="world">Its world.</param>
    /// <param name="set">The set.</param>
    /// <param name="ranges">What expressions of the world may be.</param>
    /// <param name="options">How much work it may be.</param>
    public static ProfileAnalysis Of(WorldModel world, SetModel set, RangeEvaluator ranges, AnalysisOptions options) =>
        new(world, set, ranges, options);

    private void Read(EquatableArray<SetPart> parts, IReadOnlyList<int?> delays)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case GroupPart group:
                    Read(group.Parts, delays);
                    break;
                case DelayPart delay:
                    Read(delay.Parts, [delay.Period, .. delays]);
                    break;
                default:
                    _lines.Add(new ProfileLine(_space, _conditions, part, delays));
                    break;
            }
        }
    }

    private LineFigures FiguresOf(ProfileLine line)
    {
        if (!line.IsHeard)
            return new LineFigures(Figures.Zero, Figures.Zero, Figures.Zero, Figures.Zero);
        var density = line.Rate.Times(_shares.OfFrequent(line.Condition));
        if (line.Line?.Term is DemandModel { Kind: DemandKind.Achieve } achieve)
            density = UntilAchieved(line, achieve, density);
        return new LineFigures(
            _shares.OfPossible(line.Condition), density, DelayFinder.Of(line, _space.World.Horizon), density.High == 0 ? Figures.Zero : _informative.Of(line));
    }

    // Once it is achieved it is silent: of steps that do not depend on one another, each with a chance p to achieve it, an
    // episode of n evaluates (1 − (1 − p)ⁿ) / p.
    private Figure UntilAchieved(ProfileLine line, DemandModel achieve, Figure density)
    {
        if (density.High == 0)
            return density;
        var achieving = _conditions.Of([.. line.Condition.Predicates, achieve.Predicate!], 1);
        var chance = line.Rate.Times(_shares.OfFrequent(achieving)).Estimate;
        if (chance == 0 || double.IsNaN(density.Estimate))
            return density.AsNominal();
        if (_space.World.Horizon is not { } horizon || double.IsNaN(chance))
            return Figure.Unknown(0, density.High).AsNominal();
        var share = (1 - Elementary.Pow(1 - chance, horizon)) / (chance * horizon);
        return Figures.Bounded(0, density.High, density.Estimate * share, density.Error).AsNominal();
    }

    private IEnumerable<string> FindUncovered(WorldModel world)
    {
        var reads = new ReadsTable(world).Of(_lines.Where(line => line.Speaks).SelectMany(line => TermParts.ExpressionsOf(line.Line!.Term)));
        var isRandom = reads.IsRandom;
        var mentioned = new HashSet<(bool IsAction, string Name)>(
            reads.Mentions.Where(mention => mention.Source != VariableSource.Settings)
                .Select(mention => (mention.Source == VariableSource.Action, mention.Name)));
        return world.State.Where(variable => !mentioned.Contains((false, variable.Name)) && (variable.IsHidden || !isRandom)).Select(variable => variable.Name)
            .Concat(world.Action.Where(variable => !mentioned.Contains((true, variable.Name)))
                .Select(variable => Witness.NameOf(world, new Mention(VariableSource.Action, variable.Name, 0))));
    }
}
