using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Worlds;

/// <summary>Binds what a world declares.</summary>
internal sealed class WorldBinder
{
    private readonly WorldSymbol _world;
    private readonly DiagnosticBag _diagnostics;
    private readonly ExpressionBinder _expressions;
    private readonly TypeBinder _types;
    private readonly BindingChecker _bound;
    private readonly List<VariableModel> _settings = [];
    private readonly List<VariableModel> _state = [];
    private readonly List<VariableModel> _action = [];
    private readonly Dictionary<string, SourcePlace> _places = [];

    /// <summary>Prepares to bind a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="schemas">What is known of C#.</param>
    /// <param name="diagnostics">Where to say what is wrong.</param>
    public WorldBinder(WorldSymbol world, ExternalSchemas schemas, DiagnosticBag diagnostics)
    {
        _world = world;
        _diagnostics = diagnostics;
        _expressions = new ExpressionBinder(new Scope(world.Namespace, world), world.File, diagnostics);
        _types = new TypeBinder(_expressions, diagnostics);
        _bound = new BindingChecker(world, schemas.Types, diagnostics);
    }

    /// <summary>Binds the world. Variables keep their place even where their type has an error.</summary>
    public WorldModel Bind()
    {
        var members = _world.Declaration.Members;
        DeclareNames();
        foreach (var block in members.OfType<VariableBlock>())
        {
            foreach (var declaration in block.Variables)
                BindVariables(block.Kind, declaration);
        }

        var binding = _bound.Bind();
        var lets = new LetBinder(_world, _expressions, _places, _diagnostics).Bind();
        return new WorldModel(
            _world.Namespace.Name,
            _world.Name,
            ConstsOf(_world.Namespace),
            _settings.ToEquatable(),
            _state.ToEquatable(),
            _action.ToEquatable(),
            _world.Enums.Values.Select(declared => declared.Model).ToEquatable(),
            lets,
            BindStep(members.OfType<StepMember>()),
            BindHorizon(members.OfType<HorizonMember>()),
            _world.Declaration.Documentation,
            _world.Place)
        {
            IsDouble = First(members.OfType<PrecisionMember>(), "precision") is { IsDouble: true },
            Binding = binding,
        };
    }

    private static EquatableArray<ConstModel> ConstsOf(NamespaceSymbol owner) => owner.Consts.Values
        .SelectMany(constant => ConstantFolder.ValuesOf(constant.Value) is { } values
            ? (IEnumerable<ConstModel>)[new ConstModel(constant.Name, values.ToEquatable(), constant.Value.Type, constant.Place)]
            : [])
        .OrderBy(constant => constant.Place.Path, StringComparer.Ordinal)
        .ThenBy(constant => constant.Place.Span.Start)
        .ToEquatable();

    private void DeclareNames()
    {
        foreach (var member in _world.Declaration.Members)
        {
            IEnumerable<Identifier> names = member switch
            {
                VariableBlock block => block.Variables.SelectMany(variable => variable.Names),
                LetMember let => [let.Name],
                EventMember happening => [happening.Name],
                _ => [],
            };
            _world.DeclaredNames.UnionWith(names.Select(name => name.Text));
        }
    }

    private void BindVariables(VariableBlockKind block, VariableDeclaration declaration)
    {
        var said = _diagnostics.Count;
        var type = _types.Bind(declaration.Type);
        if (block == VariableBlockKind.Action && said == _diagnostics.Count)
            CheckBounded(declaration, type);
        CheckModifiers(block, declaration);
        foreach (var name in declaration.Names)
            BindVariable(block, declaration, name, type);
    }

    private void BindVariable(VariableBlockKind block, VariableDeclaration declaration, Identifier name, DslType type)
    {
        var place = _world.File.PlaceOf(name.Span);
        EquatableArray<double>? @default =
            block == VariableBlockKind.Settings ? BindDefault(declaration, name, type) : null;
        var model = _bound.Bind(
            new VariableModel(
                name.Text, type.IsError ? TypeFacts.Real : type, declaration.IsHidden && block == VariableBlockKind.State, @default,
                declaration.Documentation, place),
            block, type);
        var symbol = new VariableSymbol(name.Text, block, type, model);
        if (block == VariableBlockKind.Action)
        {
            if (_world.Action.TryGetValue(name.Text, out var first))
            {
                _diagnostics.ReportDeclaredTwice(_world.File, name.Span, name.Text, first.Model.Place);
                return;
            }

            _world.Action.Add(name.Text, symbol);
            _action.Add(model);
            return;
        }

        if (_places.TryGetValue(name.Text, out var taken))
        {
            _diagnostics.ReportDeclaredTwice(_world.File, name.Span, name.Text, taken);
            return;
        }

        _places.Add(name.Text, place);
        _world.Members.Add(name.Text, symbol);
        if (block == VariableBlockKind.Settings)
        {
            _world.Settings.Add(symbol);
            _settings.Add(model);
        }
        else
        {
            _state.Add(model);
        }
    }

    private EquatableArray<double> BindDefault(VariableDeclaration declaration, Identifier name, DslType type)
    {
        if (declaration.Default is { } value)
            return _expressions.BindValues(value, type, name.Text) ?? Nothing(type);
        if (!type.IsError)
        {
            _diagnostics.Report(
                DiagnosticCatalogue.SettingWithoutDefault, _world.File, name.Span, name.Text,
                _world.File.Quote(declaration.Type.Span), ExampleOf(type));
        }

        return Nothing(type);
    }

    private static EquatableArray<double> Nothing(DslType type) => new double[Shape.Of(type).Count].ToEquatable();

    private static string ExampleOf(DslType type) => type.Scalar switch
    {
        BoolType => "false",
        EnumType { Enum.Members: [var first, ..] } => first,
        var scalar => TypeFacts.Contains(scalar, 0) ? "0" : Numbers.Format(scalar switch
        {
            IntType whole => whole.Low ?? whole.High ?? 0,
            RealType real => double.IsInfinity(real.Low) ? real.High : real.Low,
            _ => 0,
        }),
    };

    private void CheckBounded(VariableDeclaration declaration, DslType type)
    {
        var isBounded = type.Scalar switch
        {
            IntType whole => whole is { Low: not null, High: not null },
            RealType real => Numbers.IsFinite(real.Low) && Numbers.IsFinite(real.High),
            _ => true,
        };
        if (!isBounded)
        {
            Report(
                DiagnosticCatalogue.ActionWithoutRange, declaration.Names[0], declaration.Names[0].Text, type.Name,
                type.Scalar is IntType ? "0..3" : "-1..1");
        }
    }

    private void CheckModifiers(VariableBlockKind block, VariableDeclaration declaration)
    {
        var where = block == VariableBlockKind.Action ? "action" : block == VariableBlockKind.State ? "state" : "settings";
        if (declaration.IsHidden && block != VariableBlockKind.State)
            Report(DiagnosticCatalogue.OnlyStateIsHidden, declaration.Names[0], declaration.Names[0].Text, where);
        if (declaration.Default is { } value && block != VariableBlockKind.Settings)
        {
            Report(
                DiagnosticCatalogue.OnlySettingsHaveDefaults, value, declaration.Names[0].Text, where, _world.File.Quote(value.Span));
        }
    }

    private double? BindStep(IEnumerable<StepMember> members)
    {
        if (First(members, "step") is not { } step)
            return null;
        _world.DeclaresStep = true;
        const string What = "The duration of a step";
        return _world.StepSeconds = _expressions.BindTime(step.Duration, What) is not { } seconds
            ? null
            : _expressions.CheckFits(
                seconds, step.Duration, What, "a number of seconds above 0", value => value > 0 && Numbers.IsFinite(value),
                "Write how many seconds a step takes.");
    }

    private int? BindHorizon(IEnumerable<HorizonMember> members) =>
        First(members, "horizon") is { } horizon ? _expressions.BindCount(horizon.Steps, "The horizon", 1) : null;

    private T? First<T>(IEnumerable<T> members, string name)
        where T : WorldMember
    {
        var all = members.ToList();
        foreach (var repeated in all.Skip(1))
            _diagnostics.ReportDeclaredTwice(_world.File, repeated.Span, name, _world.File.PlaceOf(all[0].Span));
        return all.FirstOrDefault();
    }

    private void Report(DiagnosticDescriptor descriptor, SyntaxNode node, params string[] arguments) =>
        _diagnostics.Report(descriptor, _world.File, node.Span, arguments);
}
