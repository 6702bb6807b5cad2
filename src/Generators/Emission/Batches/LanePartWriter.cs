namespace Espalier.Generators.Emission.Batches;

/// <summary>Writes a part of what a batch computes as a method: a loop over rows.</summary>
/// <param name="writer">Where it is written.</param>
/// <param name="schedule">What variables are called.</param>
/// <param name="part">The part.</param>
internal sealed class LanePartWriter(CodeWriter writer, LaneSchedule schedule, LanePart part)
{
    private readonly LaneText _text = new(schedule);

    /// <summary>Writes the method.</summary>
    /// <param name="columns">The type of the world's columns.</param>
    public void Write(string columns)
    {
        writer.Blank();
        writer.Line(
            $"private void Part{Literals.Number(part.Number)}<TRecorder>({columns} columns, nuint start, nuint end, "
            + $"{Contract.Batches}.TotalRecorder totals, TRecorder recorder)");
        writer.Indent();
        writer.Line($"where TRecorder : struct, {Contract.Batches}.IBatchRecorder");
        writer.Outdent();
        writer.Open();
        WriteBefore();
        writer.Open("for (var row = start; row < end; row += 4)");
        foreach (var step in part.Steps)
            Write(step);
        writer.Close();
        writer.Close();
    }

    private void WriteBefore()
    {
        writer.Line("var store = columns.Store;");
        foreach (var column in part.Columns.Values)
        {
            writer.Line(
                $"ref var {schedule.NameOf(column)} = ref {(column.IsRemembered ? "Memory" : "store")}.At<{column.StoredAs}>({Literals.Number(column.Number)}, "
                + $"{Literals.Number(column.Bytes)});");
        }

        foreach (var column in part.Columns.Values.GroupBy(column => column.Size).Where(group => part.Strides.Contains(group.Key)))
            writer.Line($"var {LaneText.StrideOf(column.First())} = Create((double)store.StrideOf<{column.First().StoredAs}>());");
        foreach (var slot in part.Steps.SelectMany(SlotsOf).Distinct().OrderBy(slot => slot))
            writer.Line($"ref var {schedule.NameOfSlot(slot)} = ref Shared.At<{TypeOf(slot)}>({Literals.Number(slot)}, {Literals.Number(slot * sizeof(double))});");
        if (part.Steps.Any(step => step.Statement.Contains("ref ends")))
            writer.Line("ref var ends = ref Ends;");
        foreach (var uniform in part.Uniforms)
            writer.Line($"var {schedule.NameOf(uniform)} = {(uniform.Value is { } value ? $"Hold({Literals.Real(value)})" : _text.Compute(uniform))};");
    }

    private string TypeOf(int slot) => schedule.IsWord(slot) ? "ulong" : "double";

    private IEnumerable<int> SlotsOf(LaneStep step)
    {
        if (step.Node is { } node && schedule.SlotOf(node) is { } own)
            yield return own;
        if (!part.Received.TryGetValue(step, out var received))
            yield break;
        foreach (var slot in received.Select(schedule.SlotOf).OfType<int>())
            yield return slot;
    }

    private void Write(LaneStep step)
    {
        if (step.IsComment)
        {
            writer.Blank();
            writer.Line(step.Statement);
            return;
        }

        if (part.Received.TryGetValue(step, out var received))
        {
            foreach (var node in received)
                writer.Line($"var {schedule.NameOf(node)} = {(schedule.SlotOf(node) is { } slot ? Shared(node.IsWord ? "ReadWords(" : "Read(", slot) : _text.Compute(node))};");
        }

        if (step.Node is not { } computed)
        {
            writer.Line(_text.Of(step));
            return;
        }

        var name = schedule.NameOf(computed)!;
        writer.Line($"var {name} = {_text.Compute(computed)};");
        if (schedule.SlotOf(computed) is { } handedOn)
            writer.Line(Shared($"Write({name}, ", handedOn) + ";");

        string Shared(string call, int slot) => $"{call}ref {schedule.NameOfSlot(slot)}, row - start)";
    }
}
