using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Emission.Expressions;

namespace Espalier.Generators.Emission.Sets;

/// <summary>The statements that evaluate a constraint, record it and pay it.</summary>
/// <param name="writer">Where they are written.</param>
/// <param name="expressions">Emits the expressions.</param>
/// <param name="constants">Takes what is computed once for all.</param>
internal sealed class DemandEmitter(CodeWriter writer, ExpressionEmitter expressions, RewardConstants constants)
{
    /// <summary>The member of the memory that says whether a constraint has been achieved.</summary>
    public static string LatchOf(int term) => "Achieved" + Literals.Number(term);

    /// <summary>The member of the memory that holds payments back.</summary>
    public static string AccountOf(int account) => "Held" + Literals.Number(account);

    /// <summary>Writes the payment of what is held back.</summary>
    public static void Write(CodeWriter writer, PayOutItem item)
    {
        var account = "memory." + AccountOf(item.Account);
        writer.Open(item.Period is { } period
            ? $"if (moment.IsLast || (moment.Elapsed + 1) % _period{Literals.Number(period)} == 0)"
            : "if (moment.IsLast)");
        writer.Line($"{ReceiverOf(item.Receiver)} += {account};");
        writer.Line($"{account} = 0.0;");
        writer.Close();
    }

    /// <summary>Writes the evaluation of a constraint.</summary>
    public void Write(EvaluateItem item, int term)
    {
        var demand = item.Demand;
        writer.Comment(demand.Text);
        var conditions = new List<string>();
        if (CadenceOf(demand.Cadence) is { } cadence)
            conditions.Add(cadence);
        if (demand.Scope is { } scope)
            conditions.Add(expressions.Emit(scope).At(Precedence.Equality));
        var thins = item.Thins.Select(thin =>
            $"moment.Happens({constants.Draw(thin.DrawName)}, _share{Literals.Number(thin.Share)})").ToList();
        if (demand.Kind == DemandKind.Achieve)
        {
            WriteAchieve(item, term, conditions, thins);
            return;
        }

        OpenIf([.. conditions, .. thins]);
        WriteScore(demand);
        WritePayment(item, term);
        writer.Close();
    }

    // The latch is memory: it closes whether or not a dial silences the evaluation.
    private void WriteAchieve(EvaluateItem item, int term, List<string> conditions, List<string> thins)
    {
        var latch = "memory." + LatchOf(term);
        OpenIf(["!" + latch, .. conditions]);
        writer.Line($"var satisfied = {expressions.Emit(item.Demand.Predicate!).Text};");
        writer.Line($"{latch} = satisfied;");
        if (thins.Count > 0)
            OpenIf(thins);
        writer.Line("var score = satisfied ? 1.0 : 0.0;");
        WritePayment(item, term);
        if (thins.Count > 0)
            writer.Close();
        writer.Close();
    }

    private void OpenIf(List<string> conditions)
    {
        if (conditions.Count > 0)
            writer.Line($"if ({string.Join(" && ", conditions)})");
        writer.Open();
    }

    private void WriteScore(DemandModel demand)
    {
        if (demand.Predicate is { } predicate)
            writer.Line($"var satisfied = {expressions.Emit(predicate).Text};");
        else
            writer.Line("const bool satisfied = false;");
        switch (demand.Kind)
        {
            case DemandKind.Reward or DemandKind.Metric:
                writer.Line($"double score = {expressions.Emit(demand.Value!).Text};");
                break;
            case DemandKind.Penalize:
                writer.Line($"var score = -{expressions.EmitReal(demand.Value!).At(Precedence.Primary)};");
                break;
            case DemandKind.Potential:
                var next = expressions.EmitReal(demand.NextValue!).At(Precedence.Or);
                var now = expressions.Emit(demand.Value!).At(Precedence.Multiplicative);
                writer.Line($"var score = (_discount * (moment.Terminated ? 0.0 : {next})) - {now};");
                break;
            case DemandKind.Imitate when demand.Value is { } value:
                writer.Line($"double score = {expressions.Emit(value).Text};");
                break;
            case DemandKind.Imitate:
                writer.Line($"var score = satisfied ? {(demand.AsBonus ? "1.0 : 0.0" : "0.0 : -1.0")};");
                break;
            case DemandKind.Prefer:
                WriteCloseness(demand.Margin, "satisfied ? 1.0 : 0.0", "closeness");
                break;
            case DemandKind.Require or DemandKind.Forbid:
                WriteCloseness(demand.Margin, "satisfied ? 0.0 : -1.0", "closeness - 1.0");
                break;
            default:
                throw new NotSupportedException($"{demand.Kind} has no score.");
        }
    }

    // A margin of 0 is the plain test.
    private void WriteCloseness(MarginModel? margin, string plain, string graded)
    {
        if (margin is null or { Width: Dsl.Binding.Expressions.BoundConstant { Value: 0 } })
        {
            writer.Line($"var score = {plain};");
            return;
        }

        var robustness = expressions.EmitReal(margin.Robustness).At(Precedence.Primary);
        writer.Line($"double margin = {expressions.Emit(margin.Width).Text};");
        writer.Line($"var distance = {Contract.Math}.Max(0.0, -{robustness});");
        writer.Line(
            $"var closeness = {Contract.Numerics}.Tolerance.{margin.Shape}(distance, margin, "
            + $"{constants.Scale(margin.Shape, margin.ValueAtMargin)});");
        writer.Line(margin.Width is Dsl.Binding.Expressions.BoundConstant
            ? $"var score = {graded};"
            : $"var score = margin == 0.0 ? ({plain}) : {graded};");
    }

    // A weight of 0 pays nothing, whatever the score: 0 × NaN would not be 0.
    private void WritePayment(EvaluateItem item, int term)
    {
        if (!item.Pays)
        {
            writer.Line($"recorder.Record({Literals.Number(term)}, score, 0.0, satisfied);");
            return;
        }

        var factors = new List<string>();
        if (item.Demand.Weight != 1)
            factors.Add(Literals.Real(item.Demand.Weight));
        if (item.Gain is { } gain)
            factors.Add("_gain" + Literals.Number(gain));
        factors.Add("score");
        writer.Line($"var paid = {string.Join(" * ", factors)};");
        writer.Line($"recorder.Record({Literals.Number(term)}, score, paid, satisfied);");
        writer.Line($"{ReceiverOf(item.Account)} += paid;");
    }

    private string? CadenceOf(CadenceModel cadence) => cadence.Kind switch
    {
        CadenceKind.EveryStep => null,
        CadenceKind.EveryPeriod => PeriodOf(cadence),
        CadenceKind.On => expressions.Emit(cadence.Predicate!).At(Precedence.Equality),
        CadenceKind.AtStart => "moment.Elapsed == 0",
        CadenceKind.AtEnd => "moment.IsLast",
        CadenceKind.Sampled => $"moment.Happens({constants.Draw(cadence.DrawName)}, {Literals.Real(cadence.Share)})",
        _ => throw new NotSupportedException($"{cadence.Kind} is no cadence."),
    };

    private static string PeriodOf(CadenceModel cadence)
    {
        var period = Literals.Number(cadence.Period);
        var from = Literals.Number(cadence.From);
        return cadence.From == 0
            ? $"moment.Elapsed % {period} == 0"
            : $"moment.Elapsed >= {from} && (moment.Elapsed - {from}) % {period} == 0";
    }

    private static string ReceiverOf(int? account) => account is { } number ? "memory." + AccountOf(number) : "total";
}
