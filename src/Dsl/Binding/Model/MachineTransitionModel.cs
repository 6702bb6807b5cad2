using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A transition of a machine.</summary>
/// <param name="From">The index of the state that it leaves.</param>
/// <param name="To">The index of the state that it enters.</param>
/// <param name="Guard">When it is taken, over the transition.</param>
/// <param name="Reward">What it pays, or null: 0.</param>
public sealed record MachineTransitionModel(int From, int To, BoundExpression Guard, BoundExpression? Reward);
