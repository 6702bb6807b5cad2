using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>
/// How a task's value is kept up to date in constant memory. Every part of a task turns a value at which it may begin into
/// one at which it is complete. An <c>achieve</c> keeps the best of its beginnings and of its completions, a <c>then</c>
/// the completion of its first part for one state, and an <c>ensuring</c> caps all of those that stand inside it.
/// </summary>
/// <param name="map">Maps lines to their places.</param>
/// <param name="expressions">Emits robustness degrees.</param>
/// <param name="fields">Takes the fields.</param>
/// <param name="members">Takes the methods.</param>
internal sealed class TaskEmitter(LineMap map, ExpressionEmitter expressions, MemoryFields fields, StaticMembers members)
{
    /// <summary>
    /// What a task is worth at most, and its negation what it is worth at least: what has no distance is infinitely far away, and
    /// what cannot be split has no value, but an increase is the difference of two numbers.
    /// </summary>
    private const double Most = 1e6;

    private readonly List<string> _lines = [];
    private readonly List<string> _registers = [];
    private readonly List<BoundExpression> _now = [];
    private readonly List<BoundExpression> _next = [];
    private string _name = "";
    private int _locals;

    /// <summary>Lays out a task.</summary>
    public TaskSlot Emit(TaskModel task, int number)
    {
        _lines.Clear();
        _registers.Clear();
        _now.Clear();
        _next.Clear();
        _name = "Task" + Literals.Number(number);
        _locals = 0;
        var value = fields.Add("double", _name + "Value");
        var before = task.PaysIncrease ? fields.Add("double", _name + "Before") : null;
        var complete = Name(Emit(task.Root, "entry", cap: null), "complete");
        _lines.Add($"{value} = {Contract.Math}.Min({Contract.Math}.Max({complete}, {Literals.Real(-Most)}), {Literals.Real(Most)});");

        var parameters = string.Concat(_now.Select((_, i) => ", double " + Degree(i)));
        var method = members.Method("advance", "void", "ref Memory memory, double entry" + parameters, [.. _lines]);
        return new(value, before, [
            $"if (!{fields.Begun})",
            "{",
            .. _registers.Select(register => $"    {register} = double.NegativeInfinity;"),
            .. map.Map(task.Place, $"    {method}(ref memory, double.PositiveInfinity{Arguments(_now)});"),
            "}",
            .. before is null ? Array.Empty<string>() : [$"{before} = {value};"],
            .. map.Map(task.Place, $"{method}(ref memory, double.NegativeInfinity{Arguments(_next)});"),
        ]);
    }

    private string Emit(TaskNode node, string entry, string? cap) => node switch
    {
        TaskAchieveNode achieve => EmitAchieve(achieve, entry, cap),
        TaskEnsuringNode ensuring => EmitEnsuring(ensuring, entry, cap),
        TaskOrNode or => $"{Contract.Math}.Max({Emit(or.Left, entry, cap)}, {Emit(or.Right, entry, cap)})",
        TaskThenNode then => EmitThen(then, entry, cap),
        _ => throw new NotSupportedException($"{node.GetType().Name} is no part of a task."),
    };

    private string EmitAchieve(TaskAchieveNode achieve, string entry, string? cap)
    {
        var degree = AddDegree(achieve.Robustness, achieve.NextRobustness);
        var begun = Register("Begun");
        var done = Register("Done");
        _lines.Add($"{begun} = {Capped($"{Contract.Math}.Max({begun}, {entry})", cap)};");
        _lines.Add($"{done} = {Capped($"{Contract.Math}.Max({done}, {Contract.Math}.Min({begun}, {degree}))", cap)};");
        return done;
    }

    private string EmitEnsuring(TaskEnsuringNode ensuring, string entry, string? cap) => Emit(
        ensuring.Inner, entry, Name(Capped(AddDegree(ensuring.Robustness, ensuring.NextRobustness), cap), "cap"));

    private string EmitThen(TaskThenNode then, string entry, string? cap)
    {
        var handed = Register("Handed");
        var received = Name(handed, "received");
        var first = Name(Emit(then.First, entry, cap), "first");
        _lines.Add($"{handed} = {first};");
        return Emit(then.Second, received, cap);
    }

    private string AddDegree(BoundExpression now, BoundExpression next)
    {
        _now.Add(now);
        _next.Add(next);
        return Degree(_now.Count - 1);
    }

    private string Register(string name)
    {
        var register = fields.Add("double", _name + name + Literals.Number(_registers.Count));
        _registers.Add(register);
        return register;
    }

    private string Name(string value, string name)
    {
        var local = name + Literals.Number(_locals++);
        _lines.Add($"var {local} = {value};");
        return local;
    }

    private string Arguments(List<BoundExpression> degrees) =>
        string.Concat(degrees.Select(degree => ", " + expressions.EmitReal(degree).Text));

    private static string Capped(string value, string? cap) => cap is null ? value : $"{Contract.Math}.Min({value}, {cap})";

    private static string Degree(int number) => "degree" + Literals.Number(number);
}
