using Espalier.Dsl.Binding.Experiments;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Binding.Sets.Examples;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Binding.Worlds;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding;

/// <summary>Binds all files together, in phases: what a phase refers to, earlier ones have declared.</summary>
/// <param name="files">The files.</param>
/// <param name="schemas">What is known of C#.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class Compilation(IReadOnlyList<SourceFile> files, ExternalSchemas schemas, CancellationToken cancellation)
{
    private readonly NamespaceTable _namespaces = new(new ExpansionBudget(files.Sum(file => (long)file.Length)));
    private readonly DiagnosticBag _diagnostics = new(files);
    private readonly List<EnumModel> _enums = [];
    private readonly List<WorldSymbol> _worlds = [];
    private readonly Dictionary<WorldSymbol, SetBinder> _sets = [];
    private readonly List<(WorldSymbol World, SourceFile File, GoalsDeclaration Declaration)> _goals = [];

    public BindingResult Bind()
    {
        Declare();
        var worlds = _worlds.Select(world => new WorldBinder(world, schemas, _diagnostics).Bind()).ToEquatable();
        foreach (var (file, declaration) in All<ConstraintsDeclaration>())
            DeclareSet(file, declaration);
        foreach (var (file, declaration) in All<GoalsDeclaration>())
            DeclareGoals(file, declaration);
        var sets = new List<SetModel>();
        foreach (var world in _worlds)
        {
            cancellation.ThrowIfCancellationRequested();
            _sets.Add(world, new SetBinder(world, _namespaces, _diagnostics));
            sets.AddRange(_sets[world].Bind());
        }

        var goals = _goals
            .Select(goals => new GoalsBinder(goals.World, Expressions(goals.World, goals.File), _diagnostics).Bind(goals.Declaration))
            .ToEquatable();
        var examples = All<ExampleDeclaration>()
            .Select(example => new ExampleBinder(_namespaces, _sets, example.File, _diagnostics).Bind(example.Declaration))
            .OfType<ExampleModel>()
            .ToEquatable();
        var experiments = All<ExperimentDeclaration>()
            .Select(experiment => BindExperiment(experiment.File, experiment.Declaration))
            .OfType<ExperimentModel>()
            .ToEquatable();
        sets.AddRange(_worlds.SelectMany(world => world.DialledSets.Values));
        var model = new CompilationModel(_enums.ToEquatable(), worlds, sets.ToEquatable(), goals, experiments)
        {
            Examples = examples,
            Patterns = _worlds.SelectMany(world => _sets[world].Patterns).ToEquatable(),
        };
        CheckExamples(model);
        return new BindingResult(model, _diagnostics.ToSorted());
    }

    // What has an error elsewhere may not mean what an example expects.
    private void CheckExamples(CompilationModel model)
    {
        if (_diagnostics.HasErrors || files.Any(file => file.HasErrors))
            return;
        new ExampleChecker((descriptor, place, arguments) =>
                _diagnostics.Report(descriptor, files.First(file => file.Path == place.Path), place.Span, arguments))
            .Check(model.Worlds, model.Examples, cancellation);
    }

    /// <summary>Units, consts, functions, enums and worlds: what all the rest may refer to.</summary>
    private void Declare()
    {
        var units = new UnitBinder(_namespaces, _diagnostics);
        var globals = new GlobalBinder(_namespaces, _diagnostics);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var owner = _namespaces.Get(file.Namespace);
            foreach (var declaration in file.Unit.Declarations)
            {
                switch (declaration)
                {
                    case UnitDeclaration unit:
                        units.Add(file, unit);
                        break;
                    case ConstDeclaration constant:
                        globals.Add(file, constant);
                        break;
                    case FunctionDeclaration function:
                        globals.Add(file, function);
                        break;
                    case EnumDeclaration declared when owner.Worlds.TryGetValue(declared.Name.Text, out var world):
                        _diagnostics.ReportDeclaredTwice(file, declared.Name.Span, declared.Name.Text, world.Place);
                        break;
                    case EnumDeclaration declared when DeclareEnum(file, declared, owner.Name, null, owner.Enums) is { } model:
                        _enums.Add(model);
                        break;
                    case WorldDeclaration declared:
                        DeclareWorld(file, declared, owner);
                        break;
                }
            }
        }

        units.Bind();
        globals.Bind();
    }

    private void DeclareWorld(SourceFile file, WorldDeclaration declaration, NamespaceSymbol owner)
    {
        // Worlds and enums of one namespace are C# types side by side.
        var first = owner.Worlds.TryGetValue(declaration.Name.Text, out var other) ? other.Place
            : owner.Enums.TryGetValue(declaration.Name.Text, out var homonym) ? homonym.Place
            : null;
        if (first is not null)
        {
            _diagnostics.ReportDeclaredTwice(file, declaration.Name.Span, declaration.Name.Text, first);
            return;
        }

        var world = new WorldSymbol(file, declaration, owner);
        owner.Worlds.Add(world.Name, world);
        _worlds.Add(world);
        foreach (var member in declaration.Members.OfType<WorldEnum>())
            DeclareEnum(file, member.Enum, owner.Name, world.Name, world.Enums);
    }

    private EnumModel? DeclareEnum(
        SourceFile file, EnumDeclaration declaration, string @namespace, string? world, Dictionary<string, EnumSymbol> owner)
    {
        var name = declaration.Name;
        if (owner.TryGetValue(name.Text, out var first))
        {
            _diagnostics.ReportDeclaredTwice(file, name.Span, name.Text, first.Place);
            return null;
        }

        var places = new Dictionary<string, SourcePlace>();
        foreach (var member in declaration.Members)
        {
            if (places.TryGetValue(member.Text, out var earlier))
                _diagnostics.ReportDeclaredTwice(file, member.Span, member.Text, earlier);
            else
                places.Add(member.Text, file.PlaceOf(member.Span));
        }

        var model = new EnumModel(@namespace, world, name.Text, places.Keys.ToEquatable(), declaration.Documentation);
        owner.Add(name.Text, new EnumSymbol(model, file.PlaceOf(name.Span)));
        return model;
    }

    private void DeclareSet(SourceFile file, ConstraintsDeclaration declaration)
    {
        if (FindWorld(file, declaration.World) is not { } world)
            return;
        if (world.Sets.TryGetValue(declaration.Name.Text, out var first))
            _diagnostics.ReportDeclaredTwice(file, declaration.Name.Span, declaration.Name.Text, first.Place);
        else
            world.Sets.Add(declaration.Name.Text, new SetSymbol(file, declaration, world));
    }

    private void DeclareGoals(SourceFile file, GoalsDeclaration declaration)
    {
        if (FindWorld(file, declaration.World) is not { } world)
            return;
        if (world.Goals.TryGetValue(declaration.Name.Text, out var first))
        {
            _diagnostics.ReportDeclaredTwice(file, declaration.Name.Span, declaration.Name.Text, first);
            return;
        }

        world.Goals.Add(declaration.Name.Text, file.PlaceOf(declaration.Name.Span));
        _goals.Add((world, file, declaration));
    }

    private ExperimentModel? BindExperiment(SourceFile file, ExperimentDeclaration declaration)
    {
        cancellation.ThrowIfCancellationRequested();
        var references = declaration.Members
            .OfType<ExperimentReference>().Where(reference => reference.Kind == ExperimentReferenceKind.World).ToList();
        if (references.Count == 0)
        {
            _diagnostics.ReportMissing(
                DiagnosticCatalogue.ExperimentLacks, file, declaration.Name.Span, declaration.Span, declaration.Name.Text, "in which world it takes place", "world NAME;");
            return null;
        }

        foreach (var repeated in references.Skip(1))
            _diagnostics.ReportDeclaredTwice(file, repeated.Span, "world", file.PlaceOf(references[0].Span));
        if (FindWorld(file, references[0].Name) is not { } world)
            return null;
        if (world.Experiments.TryGetValue(declaration.Name.Text, out var first))
        {
            _diagnostics.ReportDeclaredTwice(file, declaration.Name.Span, declaration.Name.Text, first);
            return null;
        }

        world.Experiments.Add(declaration.Name.Text, file.PlaceOf(declaration.Name.Span));
        return new ExperimentBinder(world, declaration, Expressions(world, file), _sets[world], schemas, _diagnostics).Bind();
    }

    private WorldSymbol? FindWorld(SourceFile file, Identifier name)
    {
        var reachable = _namespaces.Outwards(file.Namespace).ToList();
        foreach (var space in reachable)
        {
            if (space.Worlds.TryGetValue(name.Text, out var world))
                return world;
        }

        var elsewhere = _namespaces.Get(file.Namespace).FindWorldElsewhere(name.Text);
        _diagnostics.ReportUnknown(
            DiagnosticCatalogue.UnknownWorld, file, name.Span, name.Text,
            elsewhere is null
                ? _diagnostics.Hints.DidYouMean(name.Text, reachable.SelectMany(space => space.Worlds.Keys), "Declare it, or correct the name.")
                : $"The world of that name belongs to namespace {elsewhere.Name}: begin this file with 'namespace {elsewhere.Name};'.");
        return null;
    }

    private ExpressionBinder Expressions(WorldSymbol world, SourceFile file) =>
        new(new Scope(_namespaces.Get(file.Namespace), world), file, _diagnostics);

    private IEnumerable<(SourceFile File, T Declaration)> All<T>()
        where T : Declaration => files.SelectMany(file => file.Unit.Declarations.OfType<T>().Select(declaration => (file, declaration)));
}
