using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>A transition as it is written; each is itself alone, whatever others say.</summary>
/// <param name="from">The index of the state that it leaves; null for <c>any</c>.</param>
/// <param name="to">The index of the state that it enters.</param>
/// <param name="guard">When it is taken.</param>
/// <param name="reward">What it pays, or null.</param>
/// <param name="syntax">Its line.</param>
internal sealed class BoundTransition(int? from, int to, BoundExpression guard, BoundExpression? reward, MachineTransition syntax)
{
    public int? From => from;

    public int To => to;

    public BoundExpression Guard => guard;

    public BoundExpression? Reward => reward;

    public MachineTransition Syntax => syntax;
}
