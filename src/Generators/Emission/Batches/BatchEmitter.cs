using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Emission.Sets;
using Espalier.Generators.Naming;
using Espalier.Generators.Pipeline;

namespace Espalier.Generators.Emission.Batches;

/// <summary>The file of a world's batches: for each shape of a set a class that evaluates it on columns.</summary>
internal sealed class BatchEmitter
{
    // What a variable would hide that the code around it uses.
    private static readonly string[] s_taken =
        ["columns", "totals", "recorder", "start", "end", "row", "store", "ends", "stride1", "stride2", "stride4", "stride8"];

    private readonly WorldNames _names;
    private readonly string _type;
    private readonly SetShape _shape;
    private readonly LaneGraph _graph = new();
    private readonly StaticMembers _members = new();
    private readonly DrawNames _draws = new();
    private readonly ScheduleMethods _schedules = new();
    private readonly LaneMemory _memory;
    private readonly BatchTerms _terms;
    private readonly bool _isBeyond;

    private BatchEmitter(WorldNames names, ColumnLayout layout, SetShape shape, string type)
    {
        _names = names;
        _shape = shape;
        _type = type;
        _memory = new LaneMemory(_graph, names.World, shape);
        var expressions = new LaneExpressions(_graph, names.World, layout, _memory, _members);
        var dials = new BatchDials(_graph, layout, names.World, shape, _draws);
        _terms = new BatchTerms(_graph, shape, expressions, _memory, dials, new BatchWeights(_graph, _schedules));
        _terms.Emit();
        _isBeyond = expressions.IsBeyond;
    }

    private string Columns => _names.Nested(_names.Columns);

    /// <summary>Emits the file; null where there is no batch.</summary>
    public static string? Emit(SetsUnit unit)
    {
        var names = new WorldNames(unit.Unit.World);
        var layout = new ColumnLayout(names);
        var shaped = unit.Sets.Select(set => new ShapedSet(set)).ToList();
        var setNames = new SetNames(names, shaped, unit.Goals);
        var batches = shaped.GroupBy(set => set.Shape)
            .Select(group => new BatchEmitter(names, layout, group.Key, setNames.TypeOf(group.Key)))
            .Where(batch => !batch._isBeyond).ToList();
        return batches.Count == 0 ? null : GeneratedFile.WriteWith(
            ["static global::System.Runtime.Intrinsics.Vector256", $"static {Contract.Batches}.Rows"],
            unit.Unit.World.Namespace,
            writer =>
            {
                GeneratedFile.ReopenWorld(writer, names);
                foreach (var batch in batches)
                    batch.Write(writer);
                writer.Close();
            });
    }

    private void Write(CodeWriter writer)
    {
        var schedule = new LaneSchedule(_graph, [.. s_taken, .. _members.TableNames]);
        writer.Blank();
        writer.Open($"public readonly partial struct {_type}");
        writer.Line("/// <summary>Evaluates the set on many transitions at once.</summary>");
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"public sealed class Batch : {Contract.Batches}.RewardBatch<{Columns}>");
        writer.Line($"private readonly {_type} _reward;");
        for (var i = 0; i < _memory.Pasts.Windows.Count; i++)
            writer.Line($"private readonly {Contract.Batches}.SlidingPeaks _peaks{Literals.Number(i)};");
        WriteConstructor(writer, schedule);
        WriteRun(writer, schedule);
        foreach (var part in schedule.Parts)
            new LanePartWriter(writer, schedule, part).Write(Columns);
        _draws.Write(writer);
        _schedules.Write(writer);
        _members.Write(writer);
        writer.Close();
        writer.Close();
    }

    private void WriteConstructor(CodeWriter writer, LaneSchedule schedule)
    {
        writer.Blank();
        writer.Line("/// <summary>Prepares a batch.</summary>");
        writer.Line("/// <param name=\"reward\">The set.</param>");
        writer.Line("/// <param name=\"count\">The greatest number of rows that are evaluated at once.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The number is negative.</exception>");
        writer.Line($"public Batch({_type} reward, int count)");
        writer.Indent();
        writer.Line($": base(reward.Info, count, {Literals.Number(_memory.Fields.Count)}, {Literals.Number(schedule.Slots)})");
        writer.Outdent();
        writer.Open();
        writer.Line("_reward = reward;");
        for (var i = 0; i < _memory.Pasts.Windows.Count; i++)
            writer.Line($"_peaks{Literals.Number(i)} = Remember({Literals.Number(_memory.Pasts.Windows[i])});");
        writer.Close();
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override int CountOf({Columns} columns) => columns.Count;");
    }

    // A set of one part goes through all rows at once; the parts of a larger one take turns, so that what they hand on stays near.
    private void WriteRun(CodeWriter writer, LaneSchedule schedule)
    {
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Open(
            $"protected override void Run<TRecorder>({Columns} columns, nuint start, nuint end, {Contract.Batches}.TotalRecorder totals, TRecorder recorder)");
        WriteMarks(writer);
        if (schedule.Parts.Count == 1)
        {
            writer.Line("Part0(columns, start, end, totals, recorder);");
        }
        else
        {
            writer.Open("for (var first = start; first < end; first += TileSize)");
            writer.Line("var last = nuint.Min(first + TileSize, end);");
            foreach (var part in schedule.Parts)
                writer.Line($"Part{Literals.Number(part.Number)}(columns, first, last, totals, recorder);");
            writer.Close();
        }

        writer.Close();
    }

    private void WriteMarks(CodeWriter writer)
    {
        if (_terms.AlwaysEvaluated.Count == 0)
            return;
        writer.Open("if (start == 0)");
        foreach (var term in _terms.AlwaysEvaluated)
            writer.Line($"recorder.MarkAll({Literals.Number(term)}, columns.Count);");
        writer.Close();
        writer.Blank();
    }
}
