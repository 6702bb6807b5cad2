using System.Globalization;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>Binds what a test says about a world, which stands after it so that lines and columns are the test's own.</summary>
internal static class Field
{
    /// <summary>The world that tests speak about.</summary>
    public const string World = """

        world Field {
            settings {
                slope  : real in 0..1 = 0.5;
                wet    : bool = false;
                season : Season = summer;
                rows   : int in 1..9 = 3;
            }
            state {
                x, y     : int in 0..10;
                speed    : real in 0..3;
                carrying : bool;
                facing   : Move;
                walls    : bool[5];
                heights  : real[3] in 0..1;
                hidden best : Move;
                hidden good : bool[5];
            }
            action {
                move   : Move;
                thrust : real in -1..1;
                gear   : int in 0..4;
                push   : real[3] in -1..1;
            }
            enum Move { stay, north, east, south, west }
            enum Season { summer, winter }
            let distance = abs(x - 5) + abs(y - 5);
            let near = distance <= 2;
            event arrived = carrying and not next.carrying;
            step 0.5;
            horizon 100 steps;
        }
        """;

    /// <summary>What tests know of C#.</summary>
    public static ExternalSchemas Schemas { get; } = LearnersOf();

    /// <summary>A learner <c>ppo</c> with an option of each kind, and more that are real.</summary>
    public static ExternalSchemas LearnersOf(params string[] more) => new(new EquatableArray<LearnerSchema>(
    [
        new LearnerSchema("ppo", "global::Ppo",
        [
            new LearnerOptionSchema("steps", "Steps", LearnerOptionKind.Long),
            new LearnerOptionSchema("environments", "Environments", LearnerOptionKind.Int),
            new LearnerOptionSchema("discount", "Discount", LearnerOptionKind.Real),
            new LearnerOptionSchema("anneal", "Anneal", LearnerOptionKind.Flag),
            new LearnerOptionSchema("hidden", "Hidden", LearnerOptionKind.Ints),
            .. more.Select(name => new LearnerOptionSchema(name, name, LearnerOptionKind.Real)),
        ]),
    ]));

    public static BindingResult Bind(string text, ExternalSchemas? schemas = null) => Bind(schemas ?? Schemas, text + World);

    /// <summary>Binds several files, named A, B and so on; none may have a syntax error.</summary>
    public static BindingResult Bind(ExternalSchemas schemas, params string[] texts)
    {
        var files = texts.Select((text, i) => Parser.Parse(new SourceText($"{(char)('A' + i)}.constraints", text))).ToList();
        Assert.Empty(files.SelectMany(file => file.Diagnostics).Select(found => found.Message));
        return Binder.Bind(files, schemas, TestContext.Current.CancellationToken);
    }

    /// <summary>What is said of a text: <c>(line,column): id: message</c>.</summary>
    public static string[] Diagnose(string text, ExternalSchemas? schemas = null) => Describe(Bind(text, schemas), text + World);

    /// <summary>What is said of lines of a set, which begin in line 2.</summary>
    public static string[] DiagnoseLines(string lines) => Diagnose($"constraints Test for Field {{\n{lines}\n}}");

    /// <summary>What is said of an expression that stands alone in line 2.</summary>
    public static string[] DiagnoseReward(string expression) => Diagnose($"constraints Test for Field {{ reward r:\n{expression};\n}}");

    public static string[] Describe(BindingResult result, params string[] texts) =>
    [
        .. result.Diagnostics.Select(found =>
        {
            var file = found.Path[0] - 'A';
            var position = new SourceText(found.Path, texts[file]).GetPosition(found.Span.Start);
            return string.Format(
                CultureInfo.InvariantCulture, "{0}({1},{2}): {3}: {4}",
                file == 0 ? "" : found.Path, position.Line, position.Column, found.Descriptor.Id, found.Message);
        }),
    ];

    /// <summary>The only line of a set, which must have no error.</summary>
    public static DemandModel Demand(string line)
    {
        var result = Bind($"constraints Test for Field {{\n{line}\n}}");
        Assert.Empty(result.Diagnostics.Select(found => found.Message));
        var part = Assert.IsType<TermPart>(Assert.Single(Assert.Single(result.Model.Sets).Parts));
        return Assert.IsType<DemandModel>(part.Term);
    }

    /// <summary>What a number means.</summary>
    public static string? Number(string expression) => Show.Expression(Demand($"reward r: {expression};").Value);

    /// <summary>What a predicate means.</summary>
    public static string? Predicate(string expression) => Show.Expression(Demand($"require r: {expression};").Predicate);

    /// <summary>The experiment of a text that has nothing to be said of.</summary>
    public static ExperimentModel Experiment(string text)
    {
        var result = Bind(text);
        Assert.Empty(Describe(result, text + World));
        return Assert.Single(result.Model.Experiments);
    }
}
