using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Emission.Sets.Memory;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets;

/// <summary>
/// One struct for each shape: what an expert would write by hand. Dial numbers and the discount are its fields, so that
/// a set at 1 % and at 10 % is compiled once.
/// </summary>
internal sealed class RewardEmitter
{
    private readonly CodeWriter _writer;
    private readonly WorldNames _names;
    private readonly SetShape _shape;
    private readonly string _type;
    private readonly DrawNames _draws = new();
    private readonly StaticMembers _members = new();
    private readonly MemoryFields _fields = new();
    private readonly EpisodeMemory _memory;
    private readonly GroupEmitter _groups;
    private readonly EvaluateEmitter _evaluate;

    private RewardEmitter(CodeWriter writer, WorldNames names, LetCatalogue lets, LineMap map, SetShape shape, string type)
    {
        _writer = writer;
        _names = names;
        _shape = shape;
        _type = type;
        _memory = new EpisodeMemory(names, lets, map, shape, _fields, _members);
        var step = new StepVariables(shape, EvaluateEmitter.IsCut(shape, _memory));
        _groups = new GroupEmitter(writer, shape, _fields);
        var terms = new TermEmitter(writer, map, shape, _memory, _fields, step, _draws, _members);
        _evaluate = new EvaluateEmitter(writer, names, lets, map, shape, _memory, step, terms, _groups);
    }

    /// <summary>Writes the struct of a shape.</summary>
    public static void Write(
        CodeWriter writer, WorldNames names, LetCatalogue lets, LineMap map, SetShape shape, string type, string? documentation) =>
        new RewardEmitter(writer, names, lets, map, shape, type).Write(documentation);

    private void Write(string? documentation)
    {
        _writer.Blank();
        _writer.Summary(documentation, "A compiled set of constraints.");
        _writer.Line(GeneratedFile.Attribute);
        _writer.Open(
            $"public readonly partial struct {_type} : {Contract.Rewards}.IReward<{_names.StateType}, {_names.ActionType}, "
            + $"{_names.SettingsType}, {_names.FullName}.{_type}.Memory>");
        WriteConstructor();
        _fields.Write(_writer);
        new SightEmitter(_writer, _names.World, _shape).Write(_groups, _memory.Machines);
        _evaluate.Write();
        _draws.Write(_writer);
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

    private static IEnumerable<(string Type, string Name)> ParametersOf(SetShape shape)
    {
        IEnumerable<(string, string)> discount = shape.NeedsDiscount ? [("double", "discount")] : [];
        return discount
            .Concat(Several("double", "share", shape.Shares))
            .Concat(Several("double", "gain", shape.Gains))
            .Concat(Several("double", "bound", shape.Bounds))
            .Concat(Several("int", "period", shape.Periods))
            .Concat(Several("ulong", "kept", shape.Masks));
    }

    private static IEnumerable<(string Type, string Name)> Several(string type, string name, int count) =>
        Enumerable.Range(0, count).Select(i => (type, name + Literals.Number(i)));
}
