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

    /// <summary>What is analysed: every set, or nothing where there are errors or no analysis is wanted.</summary>
    /// <param name="options">How much work it may be, or null: none.</param>
    public EquatableArray<AnalysisSubject> SubjectsFor(AnalysisOptions? options) =>
        options is null || HasErrors ? default : AnalysisSubject.AllOf(Model, options);

    /// <summary>What analyses say, each thing once, at its place.</summary>
    /// <param name="analyses">The analyses of all sets, or of none.</param>
    public IEnumerable<DslDiagnostic> Place(IReadOnlyCollection<SetAnalysis> analyses) => Model.Sets
        .Zip(analyses, (set, analysis) => AnalysisSubject.Place(Model.WorldOf(set), set, analysis))
        .SelectMany(found => found)
        .Distinct();

    /// <summary>The sets and goals of each world.</summary>
    /// <param name="analyses">The analyses of all sets, or of none.</param>
    public EquatableArray<SetsUnit> SetsWith(IReadOnlyCollection<SetAnalysis> analyses)
    {
        var bounds = Model.Sets.Zip(analyses, (set, analysis) => (set.Namespace, set.World, Bounds: SetBounds.Of(analysis))).ToList();
        return Worlds.Select(unit => new SetsUnit(
            unit,
            Model.Sets.Where(set => set.World == unit.World.Name && set.Namespace == unit.World.Namespace).ToEquatable(),
            Model.Goals.Where(goals => goals.World == unit.World.Name && goals.Namespace == unit.World.Namespace).ToEquatable(),
            bounds.Where(set => set.World == unit.World.Name && set.Namespace == unit.World.Namespace).Select(set => set.Bounds).ToEquatable()))
            .ToEquatable();
    }

    /// <summary>The experiments of each world, where they can be run.</summary>
    public EquatableArray<StudyUnit> Studies => !Facts.HasRuntime ? default : Worlds.Select(unit => new StudyUnit(
        unit,
        Model.Experiments.Where(experiment => experiment.World == unit.World.Name && experiment.Namespace == unit.World.Namespace).ToEquatable(),
        Facts.Learners))
        .ToEquatable();

    /// <summary>The texts, for each world whose experiments can be run.</summary>
    public EquatableArray<SourcesUnit> Sources =>
        !Facts.HasRuntime ? default : Worlds.Select(unit => new SourcesUnit(unit, Files)).ToEquatable();

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
