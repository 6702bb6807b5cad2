using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>Explanations as one page that needs nothing but itself. Where there are several sets, one is shown at a time.</summary>
internal sealed class ExplanationPage
{
    private readonly Markup _page;
    private readonly ImmutableArray<SetExplanation> _sets;

    private ExplanationPage(Markup page, ImmutableArray<SetExplanation> sets) => (_page, _sets) = (page, sets);

    /// <summary>Writes explanations.</summary>
    public static void Write(TextWriter output, ImmutableArray<SetExplanation> sets) => output.Write(PageFrame.Write(
        TitleOf(sets), StyleOf(sets.Length), page => new ExplanationPage(page, sets).WriteBody()));

    private static string TitleOf(ImmutableArray<SetExplanation> sets) => sets is [var one]
        ? $"{one.Name}, for {one.World.Name}"
        : "Sets for " + string.Join(", ", sets.Select(set => set.World.Name).Distinct());

    private static string StyleOf(int sets)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("explain.css")!;
        using var reader = new StreamReader(stream);
        var style = reader.ReadToEnd();
        return sets == 1 ? style : style + string.Concat(Enumerable.Range(1, sets).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"main:has(#show-{number}:not(:checked)) #set-{number} {{ display: none; }}\n")));
    }

    private void WriteBody()
    {
        WriteHead();
        WriteComparisons();
        WriteSwitch();
        for (var i = 0; i < _sets.Length; i++)
        {
            _page.Open("section", ("class", "panel"), ("id", $"set-{i + 1}"), ("aria-label", _sets[i].Name));
            if (_sets.Length > 1)
                _page.Element("h2", _sets[i].Name);
            new SetPanel(_page, _sets[i], $"picture-{i + 1}").Write();
            _page.Close("section");
        }

        if (_sets.Any(Remarks.HasNominal))
            _page.Element("p", Remarks.Nominal, ("class", "caption notes"));
    }

    private void WriteHead()
    {
        var worlds = _sets.Select(set => set.World.Name).Distinct().ToList();
        _page.Open("header");
        var (about, title) = _sets is [var one] ? ($"For {one.World.Name}", one.Name) : (Counted(_sets.Length, "set"), string.Join(", ", worlds));
        _page.Element("p", $"{about} · before anything runs", ("class", "kicker"));
        _page.Element("h1", title);
        _page.Element("p", Headline, ("class", "headline"));
        _page.Close("header");
    }

    private void WriteComparisons()
    {
        var worlds = _sets.GroupBy(set => (set.World.Namespace, set.World.Name)).Select(world => world.ToList()).ToList();
        for (var i = 0; i < worlds.Count; i++)
        {
            if (worlds[i].Count == 1)
                continue;
            _page.Open("section").Element("h2", worlds.Count == 1 ? "Side by side" : $"Side by side, for {worlds[i][0].World.Name}");
            FiguresHtml.Write(_page, "set", worlds[i].Select(set => (set.Name, set.Analysis)));
            _page.Open("figure");
            CoverageSvg.Draw(_page, CoveragePicture.Of(worlds[i]), $"comparison-{i + 1}");
            _page.Close("figure").Close("section");
        }
    }

    private void WriteSwitch()
    {
        if (_sets.Length == 1)
            return;
        var isOne = _sets.Select(set => set.World.Name).Distinct().Count() == 1;
        _page.Open("fieldset", ("class", "switch")).Element("legend", "Show the set");
        for (var i = 0; i < _sets.Length; i++)
        {
            var id = $"show-{i + 1}";
            _page.Empty("input", ("type", "radio"), ("name", "set"), ("id", id), ("checked", i == 0 ? "checked" : null));
            _page.Element("label", isOne ? _sets[i].Name : $"{_sets[i].Name} · {_sets[i].World.Name}", ("for", id));
        }

        _page.Close("fieldset");
    }

    private string Headline
    {
        get
        {
            if (_sets is not [var set])
                return "Of what each of them speaks, and what none of them mentions.";
            var unread = set.Unread.Count();
            var all = set.Variables.Count(variable => variable.Source != Dsl.Binding.Expressions.VariableSource.Settings);
            return unread == 0
                ? $"{Counted(set.Lines.Length, "line")}, which between them read all {all} variables of state and action."
                : $"{Counted(set.Lines.Length, "line")}, which between them read {all - unread} of {all} variables of state and action.";
        }
    }

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
