using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Analysis;

/// <summary>
/// A set as its analysis depends on it. Each line, assertion and derived quantity stands at the beginning of a file of its own,
/// so that what is typed above a set in its file, or in another set, leaves its subject equal to what it was.
/// </summary>
/// <param name="World">The set's world, without what does not matter to analysis.</param>
/// <param name="Set">The set.</param>
/// <param name="Options">How much work its analysis may be.</param>
public sealed record AnalysisSubject(WorldModel World, SetModel Set, AnalysisOptions Options)
{
    private static readonly LinePosition s_origin = new(1, 1);

    /// <summary>The subjects of the sets of a model, in its order.</summary>
    /// <param name="model">The model of files without errors.</param>
    /// <param name="share">How much work the analysis of each of them may be.</param>
    public static EquatableArray<AnalysisSubject> AllOf(CompilationModel model, AnalysisOptions share)
    {
        var worlds = model.Worlds.ToDictionary(world => (world.Namespace, world.Name), Displace);
        // Sets that inherit a line share it.
        var lines = new Dictionary<TermModel, TermModel>(ByReference<TermModel>.Comparer);
        return model.Sets
            .Select(set => new AnalysisSubject(worlds[(set.Namespace, set.World)], Displace(set, lines), share)).ToEquatable();
    }

    /// <summary>Analyses the set.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public SetAnalysis Analyze(CancellationToken cancellation = default) => SetAnalyzer.Analyze(World, Set, Options, cancellation);

    /// <summary>The diagnostics of a subject's analysis, at the places of the set and of the world that it was made of.</summary>
    /// <param name="world">The world.</param>
    /// <param name="set">The set.</param>
    /// <param name="analysis">The analysis of the subject.</param>
    public static IEnumerable<Diagnostic> Place(WorldModel world, SetModel set, SetAnalysis analysis)
    {
        if (analysis.Diagnostics.Count == 0)
            return [];
        var places = new Dictionary<string, SourcePlace>(StringComparer.Ordinal) { [PathOf(set)] = set.Place };
        foreach (var part in TermParts.LinesOf(set.Parts))
        {
            if (part is TermPart line)
                places[PathOf(line.Term)] = line.Term.Place;
            else if (part is ClipPart clip)
                places[PathOf(clip.Clip)] = clip.Clip.Place;
        }

        for (var i = 0; i < set.Assertions.Count; i++)
            places[PathOfAssertion(i)] = set.Assertions[i].Place;
        foreach (var let in world.Lets)
            places[PathOf(let)] = let.Place;
        foreach (var (source, variables) in VariablesOf(world))
        {
            foreach (var variable in variables)
                places[PathOf(source, variable)] = variable.Place;
        }

        places[PathOf(world)] = world.Place;
        return analysis.Diagnostics.Select(found => found with
        {
            Path = places[found.Path].Path,
            Span = Shift(found.Span, places[found.Path].Span.Start),
        });
    }

    private static IEnumerable<(VariableSource Source, EquatableArray<VariableModel> Variables)> VariablesOf(WorldModel world) =>
    [
        (VariableSource.Settings, world.Settings), (VariableSource.State, world.State), (VariableSource.Action, world.Action),
    ];

    private static WorldModel Displace(WorldModel world)
    {
        return world with
        {
            Consts = default,
            Settings = All(VariableSource.Settings, world.Settings),
            State = All(VariableSource.State, world.State),
            Action = All(VariableSource.Action, world.Action),
            Enums = world.Enums.Select(declared => declared with { Documentation = null }).ToEquatable(),
            Lets = world.Lets.Select(let => let with
            {
                Value = Shift(let.Value, -let.Place.Span.Start),
                Documentation = null,
                Place = Alone(PathOf(let), let.Place),
            }).ToEquatable(),
            Documentation = null,
            Place = Alone(PathOf(world), world.Place),
        };

        EquatableArray<VariableModel> All(VariableSource source, EquatableArray<VariableModel> variables) => variables
            .Select(variable => variable with { Documentation = null, Place = Alone(PathOf(source, variable), variable.Place) })
            .ToEquatable();
    }

    private static SetModel Displace(SetModel set, Dictionary<TermModel, TermModel> lines)
    {
        return set with
        {
            Parts = All(set.Parts),
            Documentation = null,
            Place = Alone(PathOf(set), set.Place),
            Assertions = set.Assertions
                .Select((assertion, i) => assertion with { Place = Alone(PathOfAssertion(i), assertion.Place) }).ToEquatable(),
        };

        EquatableArray<SetPart> All(EquatableArray<SetPart> parts) => parts.Select(part => part switch
        {
            TermPart line => line with { Term = Find(line.Term) },
            ClipPart clip => clip with { Clip = clip.Clip with { Place = Alone(PathOf(clip.Clip), clip.Clip.Place) } },
            GroupPart group => group with { Parts = All(group.Parts) },
            DelayPart delay => delay with { Parts = All(delay.Parts) },
            _ => part,
        }).ToEquatable();

        TermModel Find(TermModel term)
        {
            if (!lines.TryGetValue(term, out var displaced))
                lines.Add(term, displaced = Displace(term));
            return displaced;
        }
    }

    private static TermModel Displace(TermModel term) =>
        term.MapExpressions(expression => Shift(expression, -term.Place.Span.Start)) with
        {
            Documentation = null,
            Place = Alone(PathOf(term), term.Place),
        };

    private static BoundExpression Shift(BoundExpression expression, int by) =>
        expression.MapChildren(child => Shift(child, by)).At(Shift(expression.Span, by));

    private static TextSpan Shift(TextSpan span, int by) => span with { Start = span.Start + by };

    private static SourcePlace Alone(string path, SourcePlace place) =>
        new(path, new TextSpan(0, place.Span.Length), s_origin, new LinePosition(1, 1 + place.Span.Length));

    private static string PathOf(SetModel set) => "set " + set.Name;

    private static string PathOf(WorldModel world) => "world " + world.Name;

    private static string PathOf(TermModel term) => "line " + term.Name;

    private static string PathOf(ClipModel clip) => "clip " + clip.Name;

    private static string PathOf(LetModel let) => "let " + let.Name;

    private static string PathOf(VariableSource source, VariableModel variable) => source + " " + variable.Name;

    private static string PathOfAssertion(int index) => "assert " + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
