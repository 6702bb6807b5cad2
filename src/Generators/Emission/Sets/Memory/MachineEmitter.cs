using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>
/// How machines step: the transition taken is found first, and its number remembered, so that its reward is computed where
/// the machine stands in its set.
/// </summary>
/// <param name="map">Maps lines to their places.</param>
/// <param name="site">What the methods are given.</param>
/// <param name="expressions">Emits guards and rewards.</param>
/// <param name="fields">Takes the fields.</param>
/// <param name="members">Takes the methods.</param>
internal sealed class MachineEmitter(
    LineMap map, EvaluationSite site, ExpressionEmitter expressions, MemoryFields fields, StaticMembers members)
{
    /// <summary>Lays out a machine; its first state is its start.</summary>
    public MachineSlot Declare(MachineModel machine, int number)
    {
        var name = "Machine" + Literals.Number(number);
        var state = StateOf(machine);
        return new(machine, fields.Add(state, name), fields.Add(state, name + "Next"), fields.Add("int", name + "Taken"));
    }

    /// <summary>The lines of its step.</summary>
    public IReadOnlyList<string> Step(MachineSlot slot)
    {
        var machine = slot.Machine;
        if (machine.Transitions.Count == 0)
            return [$"{slot.Taken} = 0;", $"{slot.After} = {slot.Before};"];
        var take = members.Method("take", "int", site.Parameters, [.. Take(slot)]);
        var state = StateOf(machine);
        var targets = members.Method("targets", Contract.ReadOnlySpanOf(state), "", [
            $"return [{string.Join(", ", machine.Transitions.Select(transition => Literals.Number(transition.To)))}];",
        ]);
        return
        [
            $"{slot.Taken} = {take}({site.Arguments});",
            $"{slot.After} = {slot.Taken} == 0 ? {slot.Before} : {targets}()[{slot.Taken} - 1];",
        ];
    }

    /// <summary>Whether a machine that has stepped ends the episode, as C#; null where it never does.</summary>
    public string? Ends(MachineSlot slot)
    {
        var machine = slot.Machine;
        if (!machine.Terminates || machine.Transitions.Count == 0)
            return null;
        var ends = members.Method("ends", Contract.ReadOnlySpanOf("bool"), "", [
            $"return [{string.Join(", ", machine.Transitions.Select(transition => Literals.Flag(machine.Finals.Contains(transition.To))))}];",
        ]);
        return $"{slot.Taken} > 0 && {ends}()[{slot.Taken} - 1]";
    }

    /// <summary>What it scores: what its transition pays, or its staying; nothing once it has finished.</summary>
    public string Score(MachineSlot slot)
    {
        var arms = new List<string>();
        if (slot.Machine.OtherwiseReward is { } otherwise)
        {
            if (slot.Machine.Finals.Count > 0)
                arms.Add($"0 when {slot.Before} is {string.Join(" or ", slot.Machine.Finals.Select(state => Literals.Number(state)))} => 0.0, ");
            arms.Add($"0 => {expressions.EmitReal(otherwise).Text}, ");
        }

        for (var i = 0; i < slot.Machine.Transitions.Count; i++)
        {
            if (slot.Machine.Transitions[i].Reward is { } reward)
                arms.Add($"{Literals.Number(i + 1)} => {expressions.EmitReal(reward).Text}, ");
        }

        return arms.Count == 0 ? "0.0" : $"{slot.Taken} switch {{ {string.Concat(arms)}_ => 0.0 }}";
    }

    private IEnumerable<string> Take(MachineSlot slot)
    {
        yield return $"switch ({slot.Before})";
        yield return "{";
        var numbered = slot.Machine.Transitions.Select((transition, i) => (Transition: transition, Number: i + 1));
        foreach (var state in numbered.GroupBy(pair => pair.Transition.From))
        {
            yield return $"    case {Literals.Number(state.Key)}:";
            foreach (var (transition, number) in state)
            {
                foreach (var line in map.Map(
                    slot.Machine.Place.Part(transition.Guard.Span), $"        if ({expressions.Emit(transition.Guard).Text})"))
                {
                    yield return line;
                }

                yield return $"            return {Literals.Number(number)};";
            }

            yield return "        break;";
        }

        yield return "}";
        yield return "";
        yield return "return 0;";
    }

    private static string StateOf(MachineModel machine) =>
        machine.States.Enum.Members.Count <= byte.MaxValue + 1 ? "byte" : "ushort";
}
