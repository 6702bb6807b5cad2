using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>A machine in a set's memory.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Before">What reads its state before the step.</param>
/// <param name="After">What reads its state after the step, once it has stepped.</param>
/// <param name="Taken">What reads the number of the transition taken, from 1; 0 where none was.</param>
internal sealed record MachineSlot(MachineModel Machine, string Before, string After, string Taken)
{
    /// <summary>The line that hands the state on to the next step.</summary>
    public string Commit => $"{Before} = {After};";
}
