using Espalier.Dsl;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using DslDiagnostic = Espalier.Dsl.Diagnostics.Diagnostic;

namespace Espalier.Generators.Pipeline;

/// <summary>The files of a project, bound.</summary>
/// <param name="Model">What they mean.</param>
/// <param name="Facts">What was known of C#.</param>
/// <param name="Files">The files, ordered by path.</param>
/// <param name="Diagnostics">What parsing and binding say of them; nothing of it is silenced.</param>
internal sealed record BoundProject(
    CompilationModel Model,
    ProjectFacts Facts,
    EquatableArray<ConstraintFile> Files,
    EquatableArray<DslDiagnostic> Diagnostics)
{
    /// <summary>The files by groups that hang together.</summary>
    public EquatableArray<EquatableArray<ConstraintFile>> Groups { get; init; } = [Files];

    /// <summary>Whether any of the diagnostics is an error.</summary>
    public bool HasErrors => Diagnostics.Any(found => found.Descriptor.Severity == Severity.Error);

    /// <summary>The worlds, each with a file name that no other has: names are compared without regard to case.</summary>
    public EquatableArray<WorldUnit> Worlds
    {
        get
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return Model.Worlds.Select(world => new WorldUnit(Free(Dotted(world.Namespace, world.Name)), world, Facts.Paths)).ToEquatable();

            string Free(string name)
            {
                var free = name;
                for (var number = 2; !taken.Add(free); number++)
                    free = name + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return free;
            }
        }
    }

    /// <summary>How much work the analysis of each set may be; null where there are errors or no analysis is wanted.</summary>
    /// <param name="options">How much work the analysis of all of them may be, or null: none.</param>
    public AnalysisOptions? ShareOf(AnalysisOptions? options) => HasErrors ? null : options?.ForOneOf(Model.Sets.Count);

    /// <summary>What is analysed: every set.</summary>
    /// <param name="share">How much work the analysis of each may be, or null: none is analysed.</param>
    public EquatableArray<AnalysisSubject> SubjectsFor(AnalysisOptions? share) =>
        share is null ? default : AnalysisSubject.AllOf(Model, share);

    /// <summary>What analyses say, each thing once, at its place.</summary>
    /// <param name="analysed">The analyses of all sets, or of none, in any order.</param>
    public IEnumerable<DslDiagnostic> Place(IReadOnlyCollection<AnalysedSet> analysed)
    {
        if (analysed.Count == 0)
            return [];
        var sets = Model.Sets.ToLookup(set => (set.Namespace, set.World, set.Name));
        return analysed.Where(found => found.Analysis.Diagnostics.Count > 0).SelectMany(Place).Distinct();

        IEnumerable<DslDiagnostic> Place(AnalysedSet found)
        {
            var set = sets[(found.Namespace, found.World, found.Analysis.Set)].First();
            return AnalysisSubject.Place(Model.WorldOf(set), set, found.Analysis);
        }
    }

    /// <summary>The sets and goals of each world.</summary>
    /// <param name="analysed">The analyses of all sets, or of none, in any order.</param>
    public EquatableArray<SetsUnit> SetsWith(IReadOnlyCollection<AnalysedSet> analysed)
    {
        var sets = Model.Sets.ToLookup(set => (set.Namespace, set.World));
        var goals = Model.Goals.ToLookup(declared => (declared.Namespace, declared.World));
        var bounds = analysed.ToLookup(set => (set.Namespace, set.World), set => SetBounds.Of(set.Analysis));
        return Worlds.Select(Collect).ToEquatable();

        SetsUnit Collect(WorldUnit unit)
        {
            var world = (unit.World.Namespace, unit.World.Name);
            return new SetsUnit(unit, sets[world].ToEquatable(), goals[world].ToEquatable(), bounds[world].ToEquatable());
        }
    }

    /// <summary>The experiments of each world, where they can be run.</summary>
    public EquatableArray<StudyUnit> Studies => !Facts.HasRuntime ? default : Worlds.Select(unit => new StudyUnit(
        unit,
        Model.Experiments.Where(experiment => experiment.World == unit.World.Name && experiment.Namespace == unit.World.Namespace).ToEquatable(),
        Facts.Learners))
        .ToEquatable();

    /// <summary>For each world whose experiments can be run the texts of all files that it hangs together with.</summary>
    public EquatableArray<SourcesUnit> Sources
    {
        get
        {
            if (!Facts.HasRuntime)
                return default;
            var groups = Groups.SelectMany(group => group.Select(file => (file.Path, Group: group)))
                .ToDictionary(pair => pair.Path, pair => pair.Group, StringComparer.Ordinal);
            return Worlds.Select(unit => new SourcesUnit(unit, groups[unit.World.Place.Path])).ToEquatable();
        }
    }

    /// <summary>The enums that no world declares, by namespace.</summary>
    public EquatableArray<EnumsUnit> Enums => Model.Enums
        .GroupBy(declared => declared.Namespace, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new EnumsUnit(
            group.Key + "-Enums",
            group.Key,
            group.OrderBy(declared => declared.Name, StringComparer.Ordinal).ToEquatable()))
        .ToEquatable();

    private static string Dotted(string @namespace, string name) => @namespace.Length == 0 ? name : @namespace + "." + name;
}
