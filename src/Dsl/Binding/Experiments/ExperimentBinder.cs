using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds an experiment.</summary>
internal sealed class ExperimentBinder
{
    private readonly WorldSymbol _world;
    private readonly SourceFile _file;
    private readonly ExperimentDeclaration _declaration;
    private readonly ExternalSchemas _schemas;
    private readonly DiagnosticBag _diagnostics;
    private readonly ExpressionBinder _expressions;
    private readonly SettingBinder _settings;
    private readonly SetBinder _declaredSets;
    private readonly SetEntryBinder _sets;

    /// <summary>Prepares to bind an experiment.</summary>
    /// <param name="world">Its world, the sets bound.</param>
    /// <param name="declaration">The experiment.</param>
    /// <param name="expressions">Binds in the world and the file.</param>
    /// <param name="sets">The binder of the world's sets.</param>
    /// <param name="schemas">The learners.</param>
    /// <param name="diagnostics">Where to say what is wrong.</param>
    public ExperimentBinder(
        WorldSymbol world, ExperimentDeclaration declaration, ExpressionBinder expressions, SetBinder sets, ExternalSchemas schemas, DiagnosticBag diagnostics)
    {
        _world = world;
        _file = expressions.File;
        _declaration = declaration;
        _schemas = schemas;
        _diagnostics = diagnostics;
        _expressions = expressions;
        _settings = new SettingBinder(world, expressions, diagnostics);
        _declaredSets = sets;
        _sets = new SetEntryBinder(world, expressions, sets, diagnostics);
    }

    /// <summary>The experiment, or null where it lacks something that it cannot do without.</summary>
    public ExperimentModel? Bind()
    {
        var members = _declaration.Members;
        var train = Only<TrainMember>("train") is { } training ? _settings.Bind(training.Settings) : [];
        var probes = BindProbes();
        var learner = Only<LearnerMember>("learner");
        var options = new OptionBinder(learner?.Name is { } known ? FindSchema(known) : null, _expressions, _diagnostics);
        var learnerModel = learner?.Name is { } name ? new LearnerModel(name.Text, options.Bind(learner.Options)) : null;
        var axisBinder = new AxisBinder(
            _world, _expressions, _sets, options, own => new OptionBinder(FindSchema(own), _expressions, _diagnostics), _diagnostics);
        var said = _diagnostics.Count;
        axisBinder.Prepare(
            members.OfType<VaryMember>().Concat(members.OfType<PresetMember>().SelectMany(preset => preset.Members.OfType<VaryMember>())));
        var axes = BindAxes(members.OfType<VaryMember>(), vary => axisBinder.Bind(vary));
        CheckProbes(train, probes, axes);
        if (said == _diagnostics.Count && axes.All(axis => axis.Entries.Count == 1) && axes.Any(axis => axis.Kind == AxisKind.Set))
            Lacks(DiagnosticCatalogue.VariesNothing);
        if (learnerModel is null)
            Lacks(DiagnosticCatalogue.ExperimentLacks, "how it trains", "learner ppo { steps = 1_000_000; }");
        if (members.OfType<VaryMember>().All(vary => vary.Axis.Text != AxisBinder.SetAxis))
            Lacks(DiagnosticCatalogue.ExperimentLacks, "which sets it compares", "vary set in [A, B];");
        var experiment = new ExperimentModel(
            _declaration.Name.Text, _world.Namespace.Name, _world.Name, train, [.. probes.Select(probe => probe.Model)], axes,
            learnerModel ?? new LearnerModel("", []), FindGoals(), FindObserved(), [], [], _declaration.Documentation,
            _file.PlaceOf(_declaration.Name.Span));
        var expectations = new ExpectationBinder(experiment, _declaration, _expressions, _sets, _diagnostics);
        experiment = experiment with
        {
            // A name that does not exist has been told of, and expectations have not been held responsible for it.
            Goals = experiment.Goals is { } goals && _world.Goals.ContainsKey(goals) ? goals : null,
            Observe = experiment.Observe is { } observed && _world.Sets.ContainsKey(observed) ? observed : null,
            Expectations = members.OfType<ExpectMember>().Select(expectations.Bind).OfType<ExpectationModel>().ToEquatable(),
            Competence = BindCompetence(),
            Presets = new PresetBinder(experiment, axisBinder, options, _file, _diagnostics).Bind(members.OfType<PresetMember>()),
        };
        experiment = experiment with { Variants = axisBinder.Variants };
        return learnerModel is null || axes.All(axis => axis.Kind != AxisKind.Set) ? null : experiment;
    }

    private List<(ProbeMember Syntax, ProbeModel Model)> BindProbes()
    {
        var probes = new List<(ProbeMember Syntax, ProbeModel Model)>();
        foreach (var probe in _declaration.Members.OfType<ProbeMember>())
        {
            var model = new ProbeModel(probe.Name.Text, _settings.Bind(probe.Settings));
            if (probes.FirstOrDefault(other => other.Model.Name == model.Name).Syntax is { } first)
                _diagnostics.ReportDeclaredTwice(_file, probe.Name.Span, model.Name, _file.PlaceOf(first.Name.Span));
            else
                probes.Add((probe, model));
        }

        return probes;
    }

    private void CheckProbes(
        EquatableArray<SettingModel> train, List<(ProbeMember Syntax, ProbeModel Model)> probes, EquatableArray<AxisModel> axes)
    {
        foreach (var (syntax, model) in probes.Where(probe => probe.Model.Settings.Count == probe.Syntax.Settings.Length))
        {
            if (_settings.AreTrained(train, axes, model.Settings))
                _diagnostics.Report(DiagnosticCatalogue.ProbesTraining, _file, syntax.Name.Span, model.Name);
        }
    }

    /// <summary>The axes; a seed is always among them.</summary>
    private EquatableArray<AxisModel> BindAxes(IEnumerable<VaryMember> members, Func<VaryMember, AxisModel?> bind)
    {
        var places = new Dictionary<string, SourcePlace>();
        var axes = new List<AxisModel>();
        foreach (var vary in members)
        {
            var axis = bind(vary);
            if (places.TryGetValue(vary.Axis.Text, out var first))
            {
                _diagnostics.ReportDeclaredTwice(_file, vary.Axis.Span, vary.Axis.Text, first);
                continue;
            }

            places.Add(vary.Axis.Text, _file.PlaceOf(vary.Axis.Span));
            if (axis is not null)
                axes.Add(axis);
        }

        if (!places.ContainsKey(AxisBinder.SeedAxis))
            axes.Add(new AxisModel(AxisBinder.SeedAxis, AxisKind.Seed, [new AxisEntryModel("1", null, [1], [])]));
        return axes.ToEquatable();
    }

    private double BindCompetence() =>
        Only<CompetenceMember>("competence") is { } declared && _expressions.BindConstantNumber(
            declared.Share, "A competence", "above 0% and at most 100%", value => value is > 0 and <= 1, "Write a percentage such as '75%'.") is { } share
            ? share
            : ExperimentModel.DefaultCompetence;

    private LearnerSchema? FindSchema(Identifier name)
    {
        if (_schemas.Learners is not { } learners)
            return null;
        var schema = learners.FirstOrDefault(candidate => candidate.Name == name.Text);
        if (schema is null)
        {
            _diagnostics.Report(
                DiagnosticCatalogue.UnknownLearner, _file, name.Span, name.Text,
                _diagnostics.Hints.DidYouMeanOneOf(name.Text, [.. learners.Select(candidate => candidate.Name)], "Reference a project that has learners."));
        }

        return schema;
    }

    private string? FindGoals()
    {
        if (Only(ExperimentReferenceKind.Goals, "goals") is not { } reference)
            return null;
        if (!_world.Goals.ContainsKey(reference.Name.Text))
        {
            _diagnostics.ReportUnknown(
                DiagnosticCatalogue.UnknownGoals, _file, reference.Name.Span, reference.Name.Text, _world.Name,
                _diagnostics.Hints.DidYouMeanOneOf(reference.Name.Text, _world.Goals.Keys, $"Add 'goals {reference.Name.Text} for {_world.Name} {{ … }}'."));
        }

        return reference.Name.Text;
    }

    private string? FindObserved()
    {
        if (Only(ExperimentReferenceKind.Observe, "observe") is not { } reference)
            return null;
        if (!_world.Sets.ContainsKey(reference.Name.Text))
        {
            _diagnostics.ReportUnknown(
                DiagnosticCatalogue.UnknownSet, _file, reference.Name.Span, reference.Name.Text, _world.Name, _declaredSets.HintFor(reference.Name.Text));
        }

        return reference.Name.Text;
    }

    private ExperimentReference? Only(ExperimentReferenceKind kind, string word) =>
        Only(_declaration.Members.OfType<ExperimentReference>().Where(reference => reference.Kind == kind), word);

    private T? Only<T>(string word)
        where T : ExperimentMember => Only(_declaration.Members.OfType<T>(), word);

    private T? Only<T>(IEnumerable<T> members, string word)
        where T : ExperimentMember
    {
        var all = members.ToList();
        foreach (var repeated in all.Skip(1))
            _diagnostics.ReportDeclaredTwice(_file, repeated.Span, word, _file.PlaceOf(all[0].Span));
        return all.FirstOrDefault();
    }

    private void Lacks(DiagnosticDescriptor descriptor, params string[] arguments) =>
        _diagnostics.ReportMissing(
            descriptor, _file, _declaration.Name.Span, _declaration.Span, [_declaration.Name.Text, .. arguments]);
}
