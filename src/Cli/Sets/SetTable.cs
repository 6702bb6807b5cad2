using System.Globalization;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Cli.Sets;

/// <summary>A set as it is evaluated: its lines from top to bottom, with all that inheritance and dials made of them.</summary>
internal sealed class SetTable
{
    private const string Nothing = "–";
    private readonly TextTable _table = new(" #", "demand", "name", " weight", "evaluated", "when", "what", "also");
    private int _number;

    /// <summary>Writes a set.</summary>
    public static void Write(TextWriter output, SetModel set, string name)
    {
        var table = new SetTable();
        table.Add(set.Parts, "");
        output.WriteLine($"{name}, for {set.World}");
        table._table.Write(output);
    }

    private void Add(EquatableArray<SetPart> parts, string indent)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TermPart term:
                    Add(term, indent);
                    break;
                case ClipPart { Clip: var clip }:
                    AddLine("clip", indent + clip.Name, "", "", "", $"{Number(clip.Low)}..{Number(clip.High)}", "");
                    break;
                case DelayPart delay:
                    var period = delay.Period is { } steps ? $"delay {Steps(steps)}" : "delay to end";
                    _table.Add("", period, indent, "", "", "", "", delay.IsObserved ? "observed" : "");
                    Add(delay.Parts, indent + "  ");
                    break;
                case GroupPart group:
                    _table.Add("", "group", indent, "", "", "", "", "");
                    Add(group.Parts, indent + "  ");
                    break;
            }
        }
    }

    private void Add(TermPart part, string indent)
    {
        var term = part.Term;
        var text = LineText.Of(term.Text);
        var what = term is MachineModel machine ? Describe(machine) : text.What;
        AddLine(
            KindOf(term), indent + term.Name, WeightOf(part), CadenceOf(term.Cadence, text), text.Scope ?? "", what, string.Join(", ", ExtrasOf(part)));
    }

    private void AddLine(params string[] cells) =>
        _table.Add([(++_number).ToString(CultureInfo.InvariantCulture), .. cells]);

    private static string KindOf(TermModel term) => term switch
    {
        DemandModel demand => demand.Kind.ToString().ToLowerInvariant(),
        MachineModel => "machine",
        TaskModel => "task",
        _ => "override",
    };

    private static string WeightOf(TermPart part)
    {
        if (part.Term is OverrideModel or DemandModel { Kind: DemandKind.Metric })
            return Nothing;

        // A budget counts what the line says, whatever dials pay.
        var gain = part.Term is DemandModel { Limit: not null }
            ? 1
            : part.Thins.Where(thin => thin.IsScaled).Aggregate(part.Scale, (scale, thin) => scale / thin.Share);
        var stages = part.Term.Curriculum.Select(stage => $" → {Number(stage.Weight * gain)} over {Steps(stage.Steps)}");
        return Number(part.Term.Weight * gain) + string.Concat(stages);
    }

    private static string CadenceOf(CadenceModel cadence, LineText text) => cadence.Kind switch
    {
        CadenceKind.EveryStep => "every step",
        CadenceKind.EveryPeriod => $"every {Steps(cadence.Period)}" + (cadence.From == 0 ? "" : $" from {Number(cadence.From)}"),
        CadenceKind.On => $"on {text.Happening}",
        CadenceKind.AtStart => "at start",
        CadenceKind.AtEnd => "at end",
        _ => $"sampled {Percent(cadence.Share)}",
    };

    private static IEnumerable<string> ExtrasOf(TermPart part)
    {
        if (part.Term is DemandModel { Terminates: true } or MachineModel { Terminates: true })
            yield return "terminates";
        if (part.Term is DemandModel { Limit: { } limit })
            yield return $"limit {Number(limit)} per episode";
        if (part.Term is MachineModel { IsObserved: true })
            yield return "observed";
        if (part.Term is TaskModel { PaysIncrease: true })
            yield return "pays its increase";
        foreach (var thin in part.Thins)
            yield return $"thin {Percent(thin.Share)}{(thin.IsScaled ? "" : " unscaled")}";
        if (part.Cover != 1)
            yield return $"cover {Percent(part.Cover)}";
        if (part.IsSilenced)
            yield return "silenced by keep";
    }

    private static string Describe(MachineModel machine)
    {
        var states = machine.States.Enum.Members;
        var finals = machine.Finals.Select(state => states[state]);
        return $"{string.Join(", ", states)}" + (machine.Finals.Count == 0 ? "" : $"; final {string.Join(", ", finals)}");
    }

    private static string Steps(long count) => count == 1 ? "step" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} steps");

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:G6}%");
}
