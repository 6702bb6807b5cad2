using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>Says what is wrong or suspicious in the states and guards of a machine.</summary>
/// <param name="line">The machine's declaration.</param>
/// <param name="graph">Its states and transitions.</param>
/// <param name="hasOtherwise">It says what happens where no guard holds.</param>
/// <param name="expressions">Knows the file and the world.</param>
/// <param name="diagnostics">Where to say it.</param>
internal sealed class MachineAnalysis(
    MachineMember line, MachineGraph graph, bool hasOtherwise, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    private readonly GuardSystem _guards = new(expressions.Scope.World);
    private readonly Dictionary<BoundTransition, Formula> _formulas = [];

    /// <summary>Checks the machine.</summary>
    /// <returns>Whether it has a meaning.</returns>
    public bool Check()
    {
        foreach (var transition in graph.Transitions)
            _formulas.Add(transition, _guards.Add(transition.Guard));
        var places = new Dictionary<string, TextSpan>();
        foreach (var name in MachineStates.NamedIn(line))
        {
            if (!places.ContainsKey(name.Text))
                places.Add(name.Text, name.Span);
        }

        // Lines that could not be parsed may be what a state lacks.
        var isComplete = !expressions.File.IsIncomplete(line.Span);
        var reachable = graph.Reachable();
        var isWhole = true;
        for (var state = 0; state < graph.States.Count; state++)
        {
            var name = graph.States[state];
            if (graph.IsFinal(state))
                CheckFinal(state, name);
            if (isComplete && !reachable.Contains(state))
                Report(DiagnosticCatalogue.UnreachableState, places[name], name, Suggest(name, "Add a transition to it, or remove it."));
            else if (isComplete && !graph.IsFinal(state) && graph.States.Count > 1 && graph.Leaving(state).All(transition => transition.To == state))
                Report(DiagnosticCatalogue.InescapableState, places[name], name, Suggest(name, $"Add a transition from it, or 'final {name};'."));
            isWhole &= CheckGuards(state, name, isComplete);
        }

        return isWhole;
    }

    private void CheckFinal(int state, string name)
    {
        foreach (var transition in graph.OwnOf(state))
            Report(DiagnosticCatalogue.TransitionFromFinal, transition.Syntax.Span, name);
    }

    private bool CheckGuards(int state, string name, bool isComplete)
    {
        var leaving = graph.Leaving(state).ToList();
        if (leaving.Count == 0)
            return true;
        CheckOverlaps(graph.OwnOf(state), name);
        if (hasOtherwise || !isComplete)
            return true;
        switch (_guards.FindTrue(new Formula.Not(new Formula.Any([.. leaving.Select(transition => _formulas[transition])]))))
        {
            case { IsFound: true, Witness: var gap }:
                Report(DiagnosticCatalogue.GuardsLeaveGap, leaving[0].Syntax.Span, name, gap);
                return false;
            case { IsDecided: false }:
                Report(DiagnosticCatalogue.GuardsMayLeaveGap, leaving[0].Syntax.Span, name);
                return false;
            default:
                return true;
        }
    }

    private void CheckOverlaps(IReadOnlyList<BoundTransition> own, string name)
    {
        for (var second = 1; second < own.Count; second++)
        {
            for (var first = 0; first < second && !_guards.IsExhausted; first++)
            {
                if (_guards.FindTrue(new Formula.All([_formulas[own[first]], _formulas[own[second]]])) is not { IsFound: true, Witness: var witness })
                    continue;
                Report(
                    DiagnosticCatalogue.OverlappingGuards, own[second].Syntax.Guard.Span, name,
                    expressions.File.Quote(own[first].Syntax.Guard.Span), expressions.File.Quote(own[second].Syntax.Guard.Span), witness);
                break;
            }
        }
    }

    private string Suggest(string name, string otherwise) => diagnostics.Hints.DidYouMean(name, graph.States.Where(other => other != name), otherwise);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        diagnostics.Report(descriptor, expressions.File, span, arguments);
}
