using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Espalier.Cli.Compilation;
using Espalier.Cli.Files;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Cli.Explaining;

/// <summary>Tells what dials do, one after another: the set that they are put on is analysed with the first, the first two, and so on.</summary>
/// <param name="project">The files, without errors.</param>
/// <param name="references">The assemblies that the files refer to.</param>
/// <param name="options">How much work the analysis of each set may be.</param>
internal sealed class DialSteps(ConstraintProject project, IReadOnlyCollection<string> references, AnalysisOptions options)
{
    private const string Path = "dials";

    /// <summary>The set to begin with and the dials of a set's definition; none where it is not made by dials.</summary>
    /// <param name="set">The set.</param>
    /// <param name="whole">Its own analysis.</param>
    /// <param name="cancellation">Stops the work.</param>
    public ImmutableArray<DialStep> Of(SetModel set, SetAnalysis whole, CancellationToken cancellation)
    {
        if (Find(set) is not ({ Source: var source }, { Definition: DialledSet definition } declaration))
            return [];
        var dials = new List<DialledSet>();
        SetExpression first = definition;
        for (; first is DialledSet dialled; first = dialled.Set)
            dials.Insert(0, dialled);
        // Each as a set of its own, the last of them excepted: that is the set itself.
        var parts = dials.Select(dialled => dialled.Set).ToList();
        var taken = project.Model.Sets.Select(known => known.Name).ToHashSet(StringComparer.Ordinal);
        var names = parts.Select((_, i) => FreeName(taken, i)).ToList();
        var text = new StringBuilder(set.Namespace.Length == 0 ? "" : $"namespace {set.Namespace};\n");
        var head = source.Slice(TextSpan.FromBounds(declaration.Name.Span.End, definition.Span.Start));
        for (var i = 0; i < parts.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"constraints {names[i]}{head}{source.Slice(parts[i].Span)};\n");
        var extended = ProjectReader.Bind(
            [.. project.Files.Select(file => file.Source), new SourceText(Path, text.ToString())], references, analysis: null, cancellation);
        var sets = names.Select(name => extended.Model.Sets.First(known => known.Name == name && known.World == set.World)).ToList();
        return
        [
            .. sets.Select((known, i) => new DialStep(
                i == 0 ? Fold(source.Slice(first.Span)) : TextOf(source, dials[i - 1]),
                SetAnalyzer.Analyze(extended.Model.WorldOf(known), known, options, cancellation))),
            new DialStep(TextOf(source, dials[^1]), whole),
        ];
    }

    private (ParseResult? File, ConstraintsDeclaration? Declaration) Find(SetModel set) => project.Files
        .Where(file => file.Source.Path == set.Place.Path)
        .SelectMany(file => file.Unit.Declarations.OfType<ConstraintsDeclaration>().Select(declaration => (file, declaration)))
        .FirstOrDefault(found => found.declaration.Name.Span.Start == set.Place.Span.Start);

    private static string FreeName(HashSet<string> taken, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Step{number}");
        while (!taken.Add(name))
            name += "_";
        return name;
    }

    private static string TextOf(SourceText source, DialledSet dialled) => "| " + Fold(source.Slice(dialled.Dial.Span));

    private static string Fold(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
