using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Emission.Expressions;

namespace Espalier.Generators.Emission.Sets;

/// <summary>The statements that compute a constraint's score, and whether it is satisfied.</summary>
/// <param name="writer">Where they are written.</param>
/// <param name="map">Maps lines to their places.</param>
/// <param name="expressions">Emits the expressions.</param>
/// <param name="members">Takes what is computed once for all.</param>
internal sealed class DemandScoreEmitter(CodeWriter writer, LineMap map, ExpressionEmitter expressions, StaticMembers members)
{
    /// <summary>What the declarations compute, in their order.</summary>
    /// <param name="demand">The constraint.</param>
    /// <param name="isCertain">It is evaluated at every step.</param>
    public static IEnumerable<Computation> ComputationsOf(DemandModel demand, bool isCertain)
    {
        if (demand.Predicate is { } predicate)
            yield return new(predicate, isCertain);
        if (demand.NextValue is { } next)
            yield return new(next, false);
        if (demand.Value is { } value)
            yield return new(value, isCertain);
        if (!IsGraded(demand.Margin))
            yield break;
        yield return new(demand.Margin!.Robustness, isCertain);
        yield return new(demand.Margin.Width, isCertain);
    }

    /// <summary>Writes the declarations of <c>satisfied</c> and <c>score</c>.</summary>
    public void Write(DemandModel demand)
    {
        if (demand.Predicate is { } predicate)
            writer.Lines(map.Map(demand.Place.Part(predicate.Span), $"var satisfied = {expressions.Emit(predicate).Text};"));
        else
            writer.Line("const bool satisfied = false;");
        switch (demand.Kind)
        {
            case DemandKind.Reward or DemandKind.Metric:
                WriteMapped($"double score = {expressions.Emit(demand.Value!).Text};");
                break;
            case DemandKind.Penalize:
                WriteMapped($"var score = -{expressions.EmitReal(demand.Value!).At(Precedence.Primary)};");
                break;
            case DemandKind.Potential:
                var next = expressions.EmitReal(demand.NextValue!).At(Precedence.Or);
                var now = expressions.Emit(demand.Value!).At(Precedence.Multiplicative);
                WriteMapped($"var score = (_discount * (moment.Terminated ? 0.0 : {next})) - {now};");
                break;
            case DemandKind.Imitate when demand.Value is { } value:
                WriteMapped($"double score = {expressions.Emit(value).Text};");
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

        void WriteMapped(string line) => writer.Lines(map.Map(demand.Place.Part(demand.Value!.Span), line));
    }

    private void WriteCloseness(MarginModel? margin, string plain, string graded)
    {
        if (!IsGraded(margin))
        {
            writer.Line($"var score = {plain};");
            return;
        }

        var robustness = expressions.EmitReal(margin!.Robustness).At(Precedence.Primary);
        writer.Line($"double margin = {expressions.Emit(margin.Width).Text};");
        writer.Line($"var distance = {Contract.Math}.Max(0.0, -{robustness});");
        writer.Line(
            $"var closeness = {Contract.Tolerance}.{margin.Shape}(distance, margin, "
            + $"{members.Scale(margin.Shape, margin.ValueAtMargin)});");
        writer.Line(margin.Width is BoundConstant
            ? $"var score = {graded};"
            : $"var score = margin == 0.0 ? ({plain}) : {graded};");
    }

    // A margin of 0 is the plain test.
    private static bool IsGraded(MarginModel? margin) => margin is not (null or { Width: BoundConstant { Value: 0 } });
}
