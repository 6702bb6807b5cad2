using System.Globalization;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Sets;

/// <summary>A set as it is evaluated: its lines from top to bottom, with all that inheritance and dials made of them.</summary>
internal sealed class SetTable
{
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
                    AddLine("clip", indent + clip.Name, "", "", "", $"{LineWording.Number(clip.Low)}..{LineWording.Number(clip.High)}", "");
                    break;
                case DelayPart delay:
                    var period = delay.Period is { } steps ? $"delay {LineWording.Steps(steps)}" : "delay to end";
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
            LineWording.KindOf(term), indent + term.Name, LineWording.WeightOf(part), LineWording.CadenceOf(term.Cadence, text), text.Scope ?? "", what, string.Join(", ", ExtrasOf(part)));
    }

    private void AddLine(params string[] cells) =>
        _table.Add([(++_number).ToString(CultureInfo.InvariantCulture), .. cells]);

    private static IEnumerable<string> ExtrasOf(TermPart part)
    {
        if (part.Term is DemandModel { Terminates: true } or MachineModel { Terminates: true })
            yield return "terminates";
        if (part.Term is DemandModel { Limit: { } limit })
            yield return $"limit {LineWording.Number(limit)} per episode";
        if (part.Term is MachineModel { IsObserved: true })
            yield return "observed";
        if (part.Term is TaskModel { PaysIncrease: true })
            yield return "pays its increase";
        foreach (var thin in part.Thins)
            yield return $"thin {LineWording.Percent(thin.Share)}{(thin.IsScaled ? "" : " unscaled")}";
        if (part.Cover != 1)
            yield return $"cover {LineWording.Percent(part.Cover)}";
        if (part.IsSilenced)
            yield return "silenced by keep";
    }

    private static string Describe(MachineModel machine)
    {
        var states = machine.States.Enum.Members;
        var finals = machine.Finals.Select(state => states[state]);
        return $"{string.Join(", ", states)}" + (machine.Finals.Count == 0 ? "" : $"; final {string.Join(", ", finals)}");
    }
}
