using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Lines;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>Binds reward machines.</summary>
/// <param name="clauses">Binds their clauses.</param>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class MachineBinder(ClauseBinder clauses, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    // What leaves any state stands once for each of them.
    private const int MostFromAny = 1_000;

    /// <summary>The machine, or null where it has an error.</summary>
    /// <param name="line">Its declaration.</param>
    /// <param name="states">Its states, or null where it has no start.</param>
    public MachineModel? Bind(MachineMember line, EnumType? states)
    {
        if (states is null)
        {
            var state = MachineStates.NamedIn(line).FirstOrDefault()?.Text ?? "a";
            diagnostics.ReportMissing(
                DiagnosticCatalogue.MachineWithoutStart, expressions.File, line.Name.Span, line.Span, line.Name.Text, state);
            return null;
        }

        var bound = clauses.Bind(LineKind.Machine, line.Name.Text, line.Clauses);
        var hasError = bound.HasError;
        foreach (var repeated in line.Items.OfType<MachineStart>().Skip(1))
            hasError |= ReportTwice(repeated, "start");
        foreach (var repeated in line.Items.OfType<MachineFinal>().Skip(1))
            hasError |= ReportTwice(repeated, "final");
        foreach (var repeated in line.Items.OfType<MachineOtherwise>().Skip(1))
            hasError |= ReportTwice(repeated, "otherwise");
        var final = line.Items.OfType<MachineFinal>().FirstOrDefault();
        var finals = new SortedSet<int>(final?.States.Select(state => IndexOf(states, state)) ?? []);
        var transitions = line.Items.OfType<MachineTransition>().Select(transition => BindTransition(transition, states)).ToList();
        var otherwise = line.Items.OfType<MachineOtherwise>().FirstOrDefault();
        var otherwiseReward = BindReward(otherwise?.Reward);
        if (hasError || transitions.Contains(null) || otherwiseReward is { Type.IsError: true })
            return null;
        var rewards = transitions.Select(transition => transition!.Reward).Append(otherwiseReward).OfType<BoundExpression>();
        if (!rewards.All(reward => clauses.CheckScore(bound, reward, reward.Type.Unit)))
            return null;
        if ((long)transitions.Count(transition => transition!.From is null) * states.Enum.Members.Count > MostFromAny)
        {
            diagnostics.Report(DiagnosticCatalogue.MachineTooLarge, expressions.File, line.Name.Span, line.Name.Text, $"{MostFromAny}");
            return null;
        }

        var graph = new MachineGraph(states.Enum.Members, finals, [.. transitions.Select(transition => transition!)]);
        return new MachineAnalysis(line, graph, otherwise is not null, expressions, diagnostics).Check()
            ? new MachineModel(
                line.Name.Text, states, graph.Spread(), finals.ToEquatable(), final?.Terminates ?? false, otherwiseReward, line.IsObserved,
                bound.Scope, bound.Cadence, bound.Weight, FirstLineOf(line), line.Documentation, expressions.File.PlaceOf(line.Span))
            {
                Curriculum = bound.Curriculum,
            }
            : null;
    }

    private BoundTransition? BindTransition(MachineTransition transition, EnumType states)
    {
        var guard = expressions.BindPredicate(transition.Guard, "A guard");
        var reward = BindReward(transition.Reward);
        return guard.Type.IsError || reward is { Type.IsError: true }
            ? null
            : new BoundTransition(
                transition.From is { } from ? IndexOf(states, from) : null, IndexOf(states, transition.To), guard, reward, transition);
    }

    private BoundExpression? BindReward(Expression? reward) =>
        reward is null ? null : expressions.BindNumber(reward, "What a transition pays");

    private bool ReportTwice(MachineItem item, string word)
    {
        diagnostics.Report(DiagnosticCatalogue.GivenTwice, expressions.File, item.Span, word);
        return true;
    }

    private string FirstLineOf(MachineMember line)
    {
        var text = expressions.File.Fold(line.Span);
        var brace = text.IndexOf('{');
        return brace < 0 ? text : text.Substring(0, brace).TrimEnd();
    }

    private static int IndexOf(EnumType states, Identifier state) => states.Enum.Members.Items.IndexOf(state.Text);
}
