using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>The states of a machine and what leads from one to another.</summary>
/// <param name="states">The names of the states, the start first.</param>
/// <param name="finals">The indices of the final ones.</param>
/// <param name="transitions">The transitions, as they are written.</param>
internal sealed class MachineGraph(EquatableArray<string> states, SortedSet<int> finals, IReadOnlyList<BoundTransition> transitions)
{
    private readonly ILookup<int, BoundTransition> _own =
        transitions.Where(transition => transition.From is not null).ToLookup(transition => transition.From ?? 0);

    private readonly List<BoundTransition> _any = [.. transitions.Where(transition => transition.From is null)];

    public EquatableArray<string> States => states;

    public IReadOnlyList<BoundTransition> Transitions => transitions;

    public bool IsFinal(int state) => finals.Contains(state);

    /// <summary>The transitions of a state itself.</summary>
    public IReadOnlyList<BoundTransition> OwnOf(int state) => [.. _own[state]];

    /// <summary>All transitions that can leave a state, in the order in which they are tried.</summary>
    public IEnumerable<BoundTransition> Leaving(int state) => IsFinal(state) ? [] : _own[state].Concat(_any);

    /// <summary>The states that can be entered from the start, the start included.</summary>
    public HashSet<int> Reachable()
    {
        var reached = new HashSet<int> { 0 };
        var pending = new Stack<int>(reached);
        while (pending.Count > 0)
        {
            foreach (var transition in Leaving(pending.Pop()))
            {
                if (reached.Add(transition.To))
                    pending.Push(transition.To);
            }
        }

        return reached;
    }

    /// <summary>The transitions of every state, <c>any</c> spread out.</summary>
    public EquatableArray<MachineTransitionModel> Spread() => Enumerable.Range(0, states.Count)
        .SelectMany(state => Leaving(state).Select(transition => new MachineTransitionModel(state, transition.To, transition.Guard, transition.Reward)))
        .ToEquatable();
}
