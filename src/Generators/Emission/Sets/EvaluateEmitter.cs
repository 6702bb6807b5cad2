using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Emission.Sets.Memory;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets;

/// <summary>
/// The evaluation of a set: memory advances, lines that end the episode decide, then everything is evaluated in its order,
/// and memory takes over the step.
/// </summary>
/// <param name="writer">Where it is written.</param>
/// <param name="names">The names of the world.</param>
/// <param name="shape">The shape of the set.</param>
/// <param name="memory">What it remembers.</param>
/// <param name="step">What is known within a step.</param>
/// <param name="terms">Writes its lines.</param>
/// <param name="groups">Writes its groups.</param>
internal sealed class EvaluateEmitter(
    CodeWriter writer, WorldNames names, SetShape shape, EpisodeMemory memory, StepVariables step, TermEmitter terms, GroupEmitter groups)
{
    // Measured: the JIT gains from inlining small sets into the caller's loop, and loses its grip on methods of more
    // than some 64 constraints.
    private const int MostInlined = 20;
    private const int MostInOneMethod = 64;
    private const int ChunkSize = 32;

    private readonly EvaluationSite _site = EvaluationSite.OfTransition(names);

    /// <summary>Whether a set is so large that its evaluation is cut into several methods.</summary>
    public static bool IsCut(SetShape shape, EpisodeMemory memory) => SizeOf(shape, memory) > MostInOneMethod;

    /// <summary>Writes the evaluation.</summary>
    public void Write()
    {
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        if (SizeOf(shape, memory) <= MostInlined)
            writer.Line(Contract.Inline);
        if (IsCut(shape, memory))
            WriteParts();
        else
            WriteWhole();
    }

    private static int SizeOf(SetShape shape, EpisodeMemory memory) =>
        shape.Items.Count + shape.Endings.Count() + memory.Deciding.Count + memory.Decided.Count;

    private void WriteWhole()
    {
        OpenEvaluate();
        WriteAll(Deciding());
        WriteEnd();
        WriteAll(Decided());
        writer.Blank();
        WriteReturn();
        writer.CloseMapped();
    }

    private void WriteParts()
    {
        var deciding = Chunk(Deciding());
        var decided = Chunk(Decided());
        OpenEvaluate();
        for (var i = 0; i < deciding.Count; i++)
            WriteCall(i);
        WriteEnd();
        for (var i = 0; i < decided.Count; i++)
            WriteCall(deciding.Count + i);
        WriteReturn();
        writer.CloseMapped();
        var number = 0;
        foreach (var part in deciding.Concat(decided))
        {
            writer.Blank();
            OpenMethod("private void", "part" + Literals.Number(number++), $"ref {StepVariables.Type} {StepVariables.Shared}, {_site.Parameters}");
            WriteAll(part);
            writer.CloseMapped();
        }

        step.Write(writer);
    }

    private void WriteCall(int part) => writer.Line(
        $"part{Literals.Number(part)}(ref {StepVariables.Shared}, {_site.Arguments}, ref memory, ref recorder);");

    // The moment is given as the world has it; what ends the episode changes it for all that is evaluated afterwards.
    private void OpenEvaluate()
    {
        var parameters = shape.Terminates
            ? _site.Parameters.Replace($"in {Contract.Moment} moment", $"in {Contract.Moment} given")
            : _site.Parameters;
        OpenMethod($"public {Contract.Rewards}.Payment", "Evaluate", parameters);
        if (shape.Terminates)
            writer.Line("var moment = given;");
        step.Open(writer, $"{names.Nested(names.Codec)}.Place(in state)");
    }

    private void OpenMethod(string type, string name, string parameters)
    {
        writer.Line($"{type} {name}<TRecorder>({parameters}, ref Memory memory, ref TRecorder recorder)");
        writer.Indent();
        writer.Line($"where TRecorder : struct, {Contract.Rewards}.ITermRecorder");
        writer.Outdent();
        writer.OpenMapped();
    }

    private void WriteEnd()
    {
        if (!shape.Terminates)
            return;
        writer.Blank();
        writer.Line($"if ({step.Ends})");
        writer.Indent();
        writer.Line("moment = moment with { Terminated = true, Truncated = false };");
        writer.Outdent();
    }

    private void WriteReturn() =>
        writer.Line($"return new({step.TotalOf(0)}, {(shape.Terminates ? step.Ends : Literals.Flag(false))});");

    private List<Action> Deciding()
    {
        var blocks = memory.Deciding.Select(WriterOf).ToList();
        blocks.AddRange(shape.Endings.Select<Dsl.Binding.Model.DemandModel, Action>(demand => () => terms.WriteEnding(demand)));
        blocks.AddRange(memory.MachineEndings.Select<string, Action>(condition => () =>
        {
            writer.Line($"if ({condition})");
            writer.Indent();
            writer.Line($"{step.Ends} = true;");
            writer.Outdent();
        }));
        return blocks;
    }

    private List<Action> Decided()
    {
        var blocks = memory.Decided.Select(WriterOf).ToList();
        var term = 0;
        foreach (var item in shape.Items)
        {
            var number = term;
            term += item is TermItem ? 1 : 0;
            blocks.Add(() => Write(item, number));
        }

        blocks.AddRange(memory.Commits.Select(WriterOf));
        return blocks;
    }

    private void Write(ShapeItem item, int term)
    {
        switch (item)
        {
            case EvaluateItem evaluation:
                terms.Write(evaluation, term);
                break;
            case ClipItem clip:
                terms.Write(clip, term);
                break;
            case JoinItem join:
                groups.Write(join);
                break;
            default:
                groups.Write((PayOutItem)item);
                break;
        }
    }

    private Action WriterOf(IReadOnlyList<string> lines) => () => writer.Lines(lines);

    private void WriteAll(IEnumerable<Action> blocks)
    {
        foreach (var block in blocks)
        {
            writer.Blank();
            block();
        }
    }

    private static List<List<Action>> Chunk(List<Action> blocks)
    {
        var chunks = new List<List<Action>>();
        for (var start = 0; start < blocks.Count; start += ChunkSize)
            chunks.Add(blocks.GetRange(start, Math.Min(ChunkSize, blocks.Count - start)));
        return chunks;
    }
}
