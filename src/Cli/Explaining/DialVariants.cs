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

/// <summary>
/// Tells what each dial of a set does, by analysing the set without it: its declaration is written again with the dial left
/// out, and everything else as it stands.
/// </summary>
internal static class DialVariants
{
    private const string Path = "dials";
    private const string Prefix = "Without";

    /// <summary>The effects of the dials that stand in a set's declaration, the innermost first.</summary>
    /// <param name="project">The files, without errors.</param>
    /// <param name="set">The set.</param>
    /// <param name="references">The assemblies that the files refer to.</param>
    /// <param name="options">How much work the analysis of each may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<DialEffect> EffectsOn(
        ConstraintProject project, SetModel set, IReadOnlyCollection<string> references, AnalysisOptions options, CancellationToken cancellation)
    {
        if (FindDeclaration(project, set) is not ({ } file, { Definition: { } definition } declaration))
            return [];
        var source = file.Source;
        var dials = DialsIn(definition).ToList();
        if (dials.Count == 0)
            return [];
        var taken = project.Model.Sets.Select(known => known.Name).ToHashSet(StringComparer.Ordinal);
        var names = dials.Select((_, i) => FreeName(taken, i)).ToList();
        var text = new StringBuilder(set.Namespace.Length == 0 ? "" : $"namespace {set.Namespace};\n");
        for (var i = 0; i < dials.Count; i++)
        {
            var head = source.Slice(TextSpan.FromBounds(declaration.Name.Span.End, definition.Span.Start));
            // Between a set and its dial stand a bar and, around the set, parentheses that belong to no node.
            var bar = file.Text.Tokens.Last(token => token.Span.Start < dials[i].Dial.Span.Start);
            var before = source.Slice(TextSpan.FromBounds(definition.Span.Start, bar.Span.Start));
            var after = source.Slice(TextSpan.FromBounds(dials[i].Dial.Span.End, declaration.Span.End));
            text.Append(CultureInfo.InvariantCulture, $"constraints {names[i]}{head}{before}{after}\n");
        }

        var extended = ProjectReader.Bind(
            [.. project.Files.Select(file => file.Source), new SourceText(Path, text.ToString())], references, analysis: null, cancellation);
        return
        [
            .. dials.Zip(names)
                .Select(pair => (Dial: pair.First.Dial, Set: extended.Model.Sets.FirstOrDefault(known => known.Name == pair.Second && known.World == set.World)))
                .Where(pair => pair.Set is not null)
                .Select(pair => new DialEffect(
                    Fold(source.Slice(pair.Dial.Span)), SetAnalyzer.Analyze(extended.Model.WorldOf(pair.Set!), pair.Set!, options, cancellation))),
        ];
    }

    private static (ParseResult? File, ConstraintsDeclaration? Declaration) FindDeclaration(ConstraintProject project, SetModel set) => project.Files
        .Where(file => file.Source.Path == set.Place.Path)
        .SelectMany(file => file.Unit.Declarations.OfType<ConstraintsDeclaration>().Select(declaration => (file, declaration)))
        .FirstOrDefault(found => found.declaration.Name.Span.Start == set.Place.Span.Start);

    private static IEnumerable<DialledSet> DialsIn(SetExpression expression) => expression switch
    {
        DialledSet dialled => [.. DialsIn(dialled.Set), .. dialled.Dial is MixDial mix ? DialsIn(mix.Other) : [], dialled],
        UnionSet union => [.. DialsIn(union.Left), .. DialsIn(union.Right)],
        WithoutSet without => DialsIn(without.Set),
        _ => [],
    };

    private static string FreeName(HashSet<string> taken, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}");
        while (!taken.Add(name))
            name += "_";
        return name;
    }

    private static string Fold(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
