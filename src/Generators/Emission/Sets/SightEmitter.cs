using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Sets.Memory;

namespace Espalier.Generators.Emission.Sets;

/// <summary>
/// What the agent sees of a set's memory: elapsed time where it sees what is held back, the amounts held back, and the
/// states of machines one-hot, in the order in which they stand.
/// </summary>
/// <param name="writer">Where it is written.</param>
/// <param name="world">The world.</param>
/// <param name="shape">The shape of the set.</param>
internal sealed class SightEmitter(CodeWriter writer, WorldModel world, SetShape shape)
{
    /// <summary>Writes the size and the encoder, where there is anything to see.</summary>
    public void Write(GroupEmitter groups, IReadOnlyList<MachineSlot> machines)
    {
        var held = shape.Items.Items.OfType<PayOutItem>().Where(item => item.IsObserved).ToList();
        var seen = machines.Where(slot => slot.Machine.IsObserved).ToList();
        var size = (held.Count > 0 ? held.Count + 1 : 0) + seen.Sum(slot => slot.Machine.States.Enum.Members.Count);
        if (size == 0)
            return;
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static int ObservationSize => {Literals.Number(size)};");
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public static void Observe(in Memory memory, int elapsed, global::System.Span<float> observation)");
        writer.Line($"observation = observation.Slice(0, {Literals.Number(size)});");
        var place = 0;
        if (held.Count > 0)
        {
            writer.Line($"observation[{Literals.Number(place++)}] = {ElapsedOf(world)};");
            foreach (var item in held)
                writer.Line($"observation[{Literals.Number(place++)}] = (float){groups.AccountOf(item)};");
        }

        foreach (var slot in seen)
        {
            var states = slot.Machine.States.Enum.Members.Count;
            writer.Line($"observation.Slice({Literals.Number(place)}, {Literals.Number(states)}).Clear();");
            writer.Line($"observation[{Literals.Number(place)} + {slot.Before}] = 1f;");
            place += states;
        }

        writer.Close();
    }

    private static string ElapsedOf(WorldModel world) => world.Horizon is { } horizon
        ? $"(float)(elapsed / {Literals.Real(horizon)})"
        : "elapsed";
}
