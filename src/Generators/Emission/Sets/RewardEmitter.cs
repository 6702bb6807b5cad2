using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets;

/// <summary>
/// One struct for each shape: what an expert would write by hand. Dial numbers and the discount are its fields, so that
/// a set at 1 % and at 10 % is compiled once.
/// </summary>
internal sealed class RewardEmitter
{
    // Measured: the JIT gains from inlining small sets into the caller's loop, and loses its grip on methods of more
    // than some 64 constraints.
    private const int MostInlined = 20;
    private const int MostInOneMethod = 64;
    private const int ChunkSize = 32;

    private readonly CodeWriter _writer;
    private readonly WorldNames _names;
    private readonly SetShape _shape;
    private readonly string _type;
    private readonly DemandEmitter _demands;
    private readonly RewardConstants _constants = new();
    private readonly StaticMembers _members = new();

    private RewardEmitter(CodeWriter writer, WorldNames names, LetCatalogue lets, SetShape shape, string type)
    {
        _writer = writer;
        _names = names;
        _shape = shape;
        _type = type;
        var expressions = new ExpressionEmitter(names, lets, EvaluationSite.OfTransition(names), _members);
        _demands = new DemandEmitter(writer, expressions, _constants);
    }

    /// <summary>Writes the struct of a shape.</summary>
    public static void Write(CodeWriter writer, WorldNames names, LetCatalogue lets, SetShape shape, string type, string? documentation) =>
        new RewardEmitter(writer, names, lets, shape, type).Write(documentation);

    /// <summary>The parameters of a shape's constructor after what is known about the set: the types and names of its dial numbers.</summary>
    public static IEnumerable<(string Type, string Name)> ParametersOf(SetShape shape)
    {
        if (shape.NeedsDiscount)
            yield return ("double", "discount");
        for (var i = 0; i < shape.Shares; i++)
            yield return ("double", "share" + Literals.Number(i));
        for (var i = 0; i < shape.Gains; i++)
            yield return ("double", "gain" + Literals.Number(i));
        for (var i = 0; i < shape.Periods; i++)
            yield return ("int", "period" + Literals.Number(i));
    }

    private void Write(string? documentation)
    {
        var state = _names.StateType;
        var action = _names.ActionType;
        var settings = _names.SettingsType;
        _writer.Blank();
        _writer.Summary(documentation, "A compiled set of constraints.");
        _writer.Line(GeneratedFile.Attribute);
        _writer.Open(
            $"public readonly struct {_type} : {Contract.Rewards}.IReward<{state}, {action}, {settings}, {_names.FullName}.{_type}.Memory>");
        WriteConstructor();
        WriteMemory();
        WriteEvaluate();
        _constants.Write(_writer);
        _members.Write(_writer);
        _writer.Close();
    }

    private void WriteConstructor()
    {
        var parameters = ParametersOf(_shape).ToList();
        foreach (var (type, name) in parameters)
            _writer.Line($"private readonly {type} _{name};");
        _writer.Blank();
        var declared = parameters.Select(parameter => $", {parameter.Type} {parameter.Name}");
        _writer.Open($"internal {_type}({Contract.Rewards}.RewardInfo info{string.Concat(declared)})");
        _writer.Line("Info = info;");
        foreach (var (_, name) in parameters)
            _writer.Line($"_{name} = {name};");
        _writer.Close();
        _writer.Blank();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line($"public {Contract.Rewards}.RewardInfo Info {{ get; }}");
    }

    private void WriteMemory()
    {
        _writer.Blank();
        _writer.Line("/// <summary>What the set remembers of an episode; <c>default</c> is its beginning.</summary>");
        _writer.Open("public struct Memory");
        var term = 0;
        for (var i = 0; i < _shape.Accounts; i++)
            _writer.Line($"internal double {DemandEmitter.AccountOf(i)};");
        foreach (var item in _shape.Evaluations)
        {
            if (item.Demand.Kind == DemandKind.Achieve)
                _writer.Line($"internal bool {DemandEmitter.LatchOf(term)};");
            term++;
        }

        _writer.Close();
    }

    private void WriteEvaluate()
    {
        var count = _shape.Evaluations.Count();
        var site = EvaluationSite.OfTransition(_names);
        var parameters = $"{site.Parameters}, ref Memory memory, ref TRecorder recorder";
        _writer.Blank();
        _writer.Line("/// <inheritdoc/>");
        if (count <= MostInlined)
            _writer.Line(Contract.Inline);
        OpenMethod("public", Contract.Rewards + ".Payment", "Evaluate", parameters);
        _writer.Line("var total = 0.0;");
        if (count <= MostInOneMethod)
        {
            WriteItems(_shape.Items.Items, 0);
            _writer.Line("return new(total, false);");
            _writer.Close();
            return;
        }

        var chunks = Chunk(_shape.Items.Items).ToList();
        for (var i = 0; i < chunks.Count; i++)
        {
            _writer.Line($"total = evaluate{Literals.Number(i)}(total, {site.Arguments}, ref memory, ref recorder);");
        }

        _writer.Line("return new(total, false);");
        _writer.Close();
        var term = 0;
        for (var i = 0; i < chunks.Count; i++)
        {
            _writer.Blank();
            OpenMethod("private", "double", "evaluate" + Literals.Number(i), "double total, " + parameters);
            WriteItems(chunks[i], term);
            _writer.Line("return total;");
            _writer.Close();
            term += chunks[i].OfType<EvaluateItem>().Count();
        }
    }

    private void OpenMethod(string access, string type, string name, string parameters)
    {
        _writer.Line($"{access} {type} {name}<TRecorder>({parameters})");
        _writer.Indent();
        _writer.Line($"where TRecorder : struct, {Contract.Rewards}.ITermRecorder");
        _writer.Outdent();
        _writer.Open();
    }

    private void WriteItems(IEnumerable<ShapeItem> items, int term)
    {
        foreach (var item in items)
        {
            _writer.Blank();
            if (item is EvaluateItem evaluation)
                _demands.Write(evaluation, term++);
            else
                DemandEmitter.Write(_writer, (PayOutItem)item);
        }

        _writer.Blank();
    }

    private static IEnumerable<ImmutableArray<ShapeItem>> Chunk(ImmutableArray<ShapeItem> items)
    {
        for (var start = 0; start < items.Length; start += ChunkSize)
            yield return ImmutableArray.Create(items, start, Math.Min(ChunkSize, items.Length - start));
    }
}
