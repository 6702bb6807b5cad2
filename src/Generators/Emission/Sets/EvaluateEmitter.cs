using Espalier.Dsl.Binding.Model;
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
/// <param name="lets">The derived quantities that may be called.</param>
/// <param name="map">Maps lines to their places.</param>
/// <param name="shape">The shape of the set.</param>
/// <param name="memory">What it remembers.</param>
/// <param name="step">What is known within a step.</param>
/// <param name="terms">Writes its lines.</param>
/// <param name="groups">Writes its groups.</param>
internal sealed class EvaluateEmitter(
    CodeWriter writer, WorldNames names, LetCatalogue lets, LineMap map, SetShape shape, EpisodeMemory memory, StepVariables step,
    TermEmitter terms, GroupEmitter groups)
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
        var (deciding, decided) = (Deciding(), Decided());
        var shared = Share([.. deciding, .. decided]);
        WriteAll(deciding, shared, 0);
        WriteEnd();
        WriteAll(decided, shared, deciding.Count);
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
            var groups = part.SelectMany(block => block.Groups).Distinct().OrderBy(group => group).ToList();
            step.Take(writer, groups);
            WriteAll(part, Share(part), 0);
            step.HandOn(writer, groups);
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
        writer.Line($"return new({step.KeptTotalOf(0)}, {(shape.Terminates ? step.Ends : Literals.Flag(false))});");

    private List<Block> Deciding()
    {
        var blocks = memory.Deciding.Select(BlockOf).ToList();
        blocks.AddRange(shape.Endings.Select(
            demand => new Block(() => terms.WriteEnding(demand), TermEmitter.ComputationsOfEnding(demand), [], demand.Place)));
        blocks.AddRange(memory.MachineEndings.Select(condition => new Block(
            () =>
            {
                writer.Line($"if ({condition})");
                writer.Indent();
                writer.Line($"{step.Ends} = true;");
                writer.Outdent();
            },
            [], [])));
        return blocks;
    }

    private List<Block> Decided()
    {
        var blocks = memory.Decided.Select(BlockOf).ToList();
        var term = 0;
        foreach (var item in shape.Items)
        {
            var number = term;
            term += item is TermItem ? 1 : 0;
            blocks.Add(new Block(
                () => Write(item, number), item is EvaluateItem evaluation ? terms.ComputationsOf(evaluation) : [], GroupsOf(item),
                (item as TermItem)?.Place));
        }

        blocks.AddRange(memory.Commits.Select(BlockOf));
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

    private Block BlockOf(IReadOnlyList<string> lines) => new(() => writer.Lines(lines), [], []);

    private static IReadOnlyList<int> GroupsOf(ShapeItem item) => item switch
    {
        TermItem term => [term.Group],
        JoinItem join => [join.Group, join.Receiver],
        PayOutItem payOut => [payOut.Group, payOut.Receiver],
        _ => throw new NotSupportedException($"{item.GetType().Name} is no item of a set."),
    };

    private SharedValues Share(IReadOnlyList<Block> blocks)
    {
        var shared = new SharedValues(lets, blocks.Select(block => block.Computations));
        memory.Share(shared);
        return shared;
    }

    private void WriteAll(IReadOnlyList<Block> blocks, SharedValues shared, int first)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var place = blocks[i].Place;
            var declarations = memory.Expressions.Declare(shared, first + i, (span, line) => map.Map(place?.Part(span) ?? place, line));
            if (declarations.Count > 0)
                writer.Blank();
            writer.Lines(declarations);
            writer.Blank();
            blocks[i].Write();
        }
    }

    private static List<List<Block>> Chunk(List<Block> blocks)
    {
        var chunks = new List<List<Block>>();
        for (var start = 0; start < blocks.Count; start += ChunkSize)
            chunks.Add(blocks.GetRange(start, Math.Min(ChunkSize, blocks.Count - start)));
        return chunks;
    }

    /// <summary>What is done one after the other.</summary>
    /// <param name="Write">Writes it.</param>
    /// <param name="Computations">The expressions that it computes.</param>
    /// <param name="Groups">The groups whose totals it reads or changes.</param>
    /// <param name="Place">Where its line stands; null where it has none.</param>
    private sealed record Block(
        Action Write, IReadOnlyList<Computation> Computations, IReadOnlyList<int> Groups, SourcePlace? Place = null);
}
