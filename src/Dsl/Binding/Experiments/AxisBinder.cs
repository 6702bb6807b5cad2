using System.Globalization;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds the axes of an experiment and of its presets.</summary>
/// <param name="world">The world.</param>
/// <param name="expressions">Binds values.</param>
/// <param name="sets">Binds set expressions.</param>
/// <param name="options">Binds the options of the experiment's learner.</param>
/// <param name="optionsOf">Binds the options of a learner of its own.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class AxisBinder(
    WorldSymbol world, ExpressionBinder expressions, SetEntryBinder sets, OptionBinder options, Func<Identifier, OptionBinder> optionsOf, DiagnosticBag diagnostics)
{
    public const string SetAxis = "set";
    public const string SeedAxis = "seed";
    private const string LearnerPrefix = "learner.";
    private const string Reals = "[0, 0.5, 1]";
    private const string Bools = "[false, true]";
    private const string Lists = "[[…], […]]";
    private const int MostEntries = 10_000;

    private static readonly DslType _seeds = new IntType(0, int.MaxValue);

    private readonly ParameterAxes _parameters = new(world, expressions, sets, diagnostics);

    /// <summary>The sets of entries whose parameters other axes vary.</summary>
    public EquatableArray<SetVariantModel> Variants => _parameters.Variants;

    /// <summary>Binds the axes that vary parameters of sets, which entries of the axis of sets must know.</summary>
    public void Prepare(IEnumerable<VaryMember> members)
    {
        foreach (var vary in members.Where(vary => !IsReserved(vary.Axis.Text) && _parameters.Find(vary.Axis.Text) is not null))
            _parameters.Add(vary, BindEntries(vary, AxisKind.SetParameter, null));
    }

    /// <summary>Binds an axis.</summary>
    /// <param name="vary">The axis.</param>
    /// <param name="declared">The axis of that name that a preset narrows, or null.</param>
    /// <returns>The axis without the entries that have an error; null where there is no such axis or nothing is left.</returns>
    public AxisModel? Bind(VaryMember vary, AxisModel? declared = null)
    {
        if (_parameters.TryGet(vary, out var known))
            return known;
        return FindKind(vary) is { } kind ? BindEntries(vary, kind, declared) : null;
    }

    private AxisModel? BindEntries(VaryMember vary, AxisKind kind, AxisModel? declared)
    {
        var entries = new List<AxisEntryModel>();
        if (kind == AxisKind.Set)
            entries.AddRange(vary.Entries.SelectMany(entry => BindSets(entry, declared)));
        else if (vary.Range is { } range)
            entries.AddRange(BindRange(vary, kind, range));
        else
            entries.AddRange(vary.Entries.Select(entry => BindValue(vary, kind, entry)).OfType<AxisEntryModel>());
        CheckRepeated(vary, entries);
        return entries.Count == 0 ? null : new AxisModel(vary.Axis.Text, kind, entries.ToEquatable());
    }

    private AxisKind? FindKind(VaryMember vary)
    {
        var name = vary.Axis.Text;
        switch (name)
        {
            case SetAxis:
                return AxisKind.Set;
            case SeedAxis:
                return AxisKind.Seed;
            case var option when option.StartsWith(LearnerPrefix, StringComparison.Ordinal):
                return options.TryFind(option.Substring(LearnerPrefix.Length), vary.Axis.Span, out _) ? AxisKind.LearnerOption : null;
            case var setting when world.Settings.Any(symbol => symbol.Name == setting):
                return AxisKind.Setting;
        }

        diagnostics.ReportUnknown(
            DiagnosticCatalogue.UnknownAxis, expressions.File, vary.Axis.Span, name, $"An experiment in {world.Name}",
            diagnostics.Hints.DidYouMeanOneOf(
                name, [SetAxis, SeedAxis, .. world.Settings.Select(symbol => symbol.Name), .. _parameters.Names, LearnerPrefix + "OPTION"], ""));
        return null;
    }

    private bool IsReserved(string axis) =>
        axis is SetAxis or SeedAxis || axis.StartsWith(LearnerPrefix, StringComparison.Ordinal) || world.Settings.Any(symbol => symbol.Name == axis);

    private IEnumerable<AxisEntryModel> BindSets(VaryEntry entry, AxisModel? declared)
    {
        var own = BindOptions(entry);
        if (entry.Set is null)
            return [];
        if (entry is { Set: SetName { Name.Text: var name, Arguments: [] }, Alias: null, Options: [], Learner: null }
            && declared?.Entries.FirstOrDefault(other => other.Name == name) is { } known)
            return [known];
        if (_parameters.Bind(entry.Set, text => NameOf(entry, text), out var isVaried) is not { } names)
            return [];
        if (entry.Alias is { } alias && names.Count > 1)
        {
            diagnostics.Report(DiagnosticCatalogue.OneNameForSeveral, expressions.File, alias.Span, alias.Text, $"{names.Count}");
            return [];
        }

        return names.Select(set =>
            new AxisEntryModel(NameOf(entry, isVaried ? expressions.File.Fold(entry.Set.Span) : set), set, [], own) { Learner = entry.Learner?.Text });
    }

    private string NameOf(VaryEntry entry, string set) => entry.Alias?.Text ?? set + DescribeLearner(entry);

    private EquatableArray<OptionModel> BindOptions(VaryEntry entry) =>
        (entry.Learner is { } learner ? optionsOf(learner) : options).Bind(entry.Options);

    /// <summary>What an entry's name says of its learner.</summary>
    private string DescribeLearner(VaryEntry entry)
    {
        var learner = entry.Learner is { } own ? own.Text + " " : "";
        var settings = string.Join(" ", entry.Options.Select(option => expressions.File.FoldLine(option.Span) + ";"));
        return (learner, settings) switch
        {
            ("", "") => "",
            (_, "") => $" with {learner}{{ }}",
            _ => $" with {learner}{{ {settings} }}",
        };
    }

    private AxisEntryModel? BindValue(VaryMember vary, AxisKind kind, VaryEntry entry)
    {
        var own = BindOptions(entry);
        if (entry.Value is not { } expression || BindNumbers(vary, kind, expression) is not { } values)
            return null;
        return new AxisEntryModel(entry.Alias?.Text ?? NameOf(vary, kind, expression, values), null, values, own) { Learner = entry.Learner?.Text };
    }

    private EquatableArray<double>? BindNumbers(VaryMember vary, AxisKind kind, Expression expression)
    {
        if (kind != AxisKind.LearnerOption)
            return expressions.BindValues(expression, TypeOf(vary, kind), vary.Axis.Text);
        return options.BindNumbers(expression, OptionOf(vary), SchemaOf(vary));
    }

    private static string OptionOf(VaryMember vary) => vary.Axis.Text.Substring(LearnerPrefix.Length);

    private LearnerOptionSchema? SchemaOf(VaryMember vary) =>
        options.TryFind(OptionOf(vary), vary.Axis.Span, out var schema) ? schema : null;

    private DslType TypeOf(VaryMember vary, AxisKind kind) => kind switch
    {
        AxisKind.Seed => _seeds,
        AxisKind.SetParameter => _parameters.Find(vary.Axis.Text)?.Type ?? ErrorType.Instance,
        _ => world.Settings.First(symbol => symbol.Name == vary.Axis.Text).Type,
    };

    private string NameOf(VaryMember vary, AxisKind kind, Expression expression, EquatableArray<double> values)
    {
        if (values is not [var value] || expression is NumberExpression or VectorExpression)
            return expressions.File.FoldValue(expression);
        return (kind is AxisKind.Setting or AxisKind.SetParameter ? TypeOf(vary, kind) : null) switch
        {
            BoolType => value == 0 ? "false" : "true",
            EnumType { Enum.Members: var members } => members[(int)value],
            _ => Numbers.Format(value),
        };
    }

    private IEnumerable<AxisEntryModel> BindRange(VaryMember vary, AxisKind kind, RangeExpression range)
    {
        if (range is not { Low: { } from, High: { } to })
            return [];
        if (FindUncountable(vary, kind) is var (found, example))
            return OnlyWhole(vary, range, found, example);
        var (low, high) = (BindNumbers(vary, kind, from), BindNumbers(vary, kind, to));
        if (low is not { } start || high is not { } end)
            return [];
        if (start is not [var first] || end is not [var last])
            return OnlyWhole(vary, range, "a list", Lists);
        if (!Numbers.IsWhole(first) || !Numbers.IsWhole(last))
            return OnlyWhole(vary, range, "a real", Reals);
        if (first > last)
        {
            diagnostics.Report(
                DiagnosticCatalogue.ReversedRange, expressions.File, range.Span, expressions.File.Quote(from.Span), expressions.File.Quote(to.Span));
            return [];
        }

        if (last - first < MostEntries)
            return Enumerable.Range(0, (int)(last - first) + 1).Select(i => Entry(first + i));
        diagnostics.Report(
            DiagnosticCatalogue.TooManyEntries, expressions.File, vary.Axis.Span, vary.Axis.Text, MostEntries.ToString(CultureInfo.InvariantCulture));
        return [];
    }

    /// <summary>What an axis varies, and how to list that, where it is known not to be whole numbers.</summary>
    private (string Found, string Example)? FindUncountable(VaryMember vary, AxisKind kind)
    {
        if (kind == AxisKind.LearnerOption)
        {
            return SchemaOf(vary)?.Kind switch
            {
                LearnerOptionKind.Ints => ("a list of whole numbers", Lists),
                LearnerOptionKind.Flag => ("a bool", Bools),
                _ => null,
            };
        }

        return kind == AxisKind.Seed ? null : TypeOf(vary, kind) switch
        {
            IntType or ErrorType => null,
            BoolType type => (type.WithArticle, Bools),
            EnumType type => (type.WithArticle, $"[{string.Join(", ", type.Enum.Members)}]"),
            (VectorType or MatrixType) and var type => (type.WithArticle, Lists),
            var type => (type.WithArticle, Reals),
        };
    }

    private EquatableArray<AxisEntryModel> OnlyWhole(VaryMember vary, RangeExpression range, string found, string example)
    {
        diagnostics.Report(
            DiagnosticCatalogue.WrongType, expressions.File, range.Span, $"'{vary.Axis.Text}', varied over a range,", "an int", found,
            $"List the entries instead, as in '{example}'.");
        return [];
    }

    private static AxisEntryModel Entry(double value) => new(Numbers.Format(value), null, [value], []);

    private void CheckRepeated(VaryMember vary, List<AxisEntryModel> entries)
    {
        var seen = new HashSet<(string? Set, EquatableArray<double> Values, string? Learner, EquatableArray<OptionModel> Options)>();
        var names = new HashSet<string>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (names.Add(entry.Name) & seen.Add((entry.Set, entry.Values, entry.Learner, entry.Options)))
                continue;
            diagnostics.Report(DiagnosticCatalogue.RepeatedEntry, expressions.File, vary.Axis.Span, vary.Axis.Text, entry.Name);
            entries.RemoveAt(i--);
        }
    }
}
