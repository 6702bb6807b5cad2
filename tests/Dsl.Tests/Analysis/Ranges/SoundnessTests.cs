using System.Globalization;
using System.Text;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Tests.Common.Programs;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>
/// What is proved of expressions for a box holds at its transitions: the expressions of random programs, and all their parts,
/// in random boxes, against the interpreter.
/// </summary>
public class SoundnessTests
{
    private const int Boxes = 2;
    private const int Episodes = 3;

    [Fact]
    public void What_is_proved_for_a_box_holds_at_its_transitions() => ProgramRun.Check(200, seed =>
    {
        var program = RandomProgram.Write(seed, "P");
        var dice = new Dice(seed);
        var world = program.Model.Worlds[0];
        // What is left open where the work is spent must be left open rightly too.
        var evaluator = new RangeEvaluator(world, dice.Pick(long.MaxValue, long.MaxValue, 100, 3_000, 30_000));
        var source = new BoxSource(evaluator.Declared, dice);
        var probe = new Probe(world, program.Model.Sets[dice.Below(program.Model.Sets.Count)]);
        for (var i = 0; i < Boxes; i++)
        {
            var claims = new Claims(program, probe, evaluator, source.Box());
            for (var k = 0; k < Episodes; k++)
                claims.Check(source.EpisodeInto(claims.Box), dice);
        }
    });

    /// <summary>What is proved for a box.</summary>
    private sealed class Claims(RandomProgram program, Probe probe, RangeEvaluator evaluator, Box box)
    {
        private readonly ValueRange[][] _ranges = [.. probe.Parts.Select(part => evaluator.Evaluate(part.Expression, box))];
        private readonly Dictionary<(int Part, bool Holds), Box> _narrowed = [];

        public Box Box => box;

        public void Check(IReadOnlyList<Transition> episode, Dice dice)
        {
            var values = probe.ValuesAtEndOf(episode);
            var transition = episode[^1];
            for (var i = 0; i < probe.Parts.Count; i++)
            {
                var part = probe.Parts[i];
                Expect(Lies(part, _ranges[i], values), i, values, transition, "lies outside its range");
                if (part.Expression.Type is not BoolType)
                    continue;
                var holds = values[part.Start] != 0;
                var truth = evaluator.Decide(part.Expression, box);
                Expect(truth != (holds ? Truth.Never : Truth.Always), i, values, transition, $"is decided to be {truth}");
                if (!_narrowed.TryGetValue((i, holds), out var narrowed))
                    _narrowed.Add((i, holds), narrowed = evaluator.Narrow(box, part.Expression, holds));
                Expect(narrowed.Contains(transition), i, values, transition, $"is {holds}, and narrowing to that loses it: {LostOf(narrowed, transition)}");
                var other = dice.Below(probe.Parts.Count);
                var range = evaluator.Evaluate(probe.Parts[other].Expression, narrowed);
                Expect(Lies(probe.Parts[other], range, values), other, values, transition, $"lies outside {Text(range)}, which is its range where {Text(part)} is {holds}");
            }
        }

        private static bool Lies(Probe.Part part, ValueRange[] ranges, double[] values) =>
            ranges.Length == part.Count && Enumerable.Range(0, part.Count).All(i => ranges[i].Contains(values[part.Start + i]));

        private void Expect(bool isSo, int index, double[] values, Transition transition, string what)
        {
            if (isSo)
                return;
            var part = probe.Parts[index];
            var report = new StringBuilder($"{Text(part)} {what}\n    in   {part.Line}\n");
            Tell(index);
            foreach (var child in part.Children)
                Tell(child);
            foreach (var (element, position) in evaluator.Layout.Elements.Select((element, i) => (element, i)))
            {
                if (IsRead(part.Expression, element))
                    report.AppendLine(CultureInfo.InvariantCulture, $"    {element.Source}.{element.Name}[{element.Index}] = {Value(element, transition):R} of {Text([box[position]])}");
            }

            report.AppendLine(CultureInfo.InvariantCulture, $"    step {transition.Elapsed} of {Text([box[MomentFact.Elapsed]])}, terminated {transition.Terminated} of {Text([box[MomentFact.Terminated]])}, truncated {transition.Truncated} of {Text([box[MomentFact.Truncated]])}");
            Assert.Fail(report.Append(program.Text).ToString());

            void Tell(int place)
            {
                var (told, numbers) = (probe.Parts[place], values.AsSpan(probe.Parts[place].Start, probe.Parts[place].Count).ToArray());
                report.AppendLine(CultureInfo.InvariantCulture, $"    {Text(told)} = {string.Join(", ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))} of {Text(_ranges[place])}");
            }
        }

        private string LostOf(Box narrowed, Transition transition) => string.Join(", ", evaluator.Layout.Elements
            .Select((element, position) => (element, position))
            .Where(entry => !narrowed[entry.position].Contains(Value(entry.element, transition)))
            .Select(entry => $"{entry.element.Source}.{entry.element.Name}[{entry.element.Index}] in {Text([narrowed[entry.position]])}"));

        // A name can only be read of the world's own texts and of derived quantities, which may read anything.
        private static bool IsRead(BoundExpression expression, BoxElement element) =>
            expression is BoundLet or BoundPast
            || (expression is BoundVariable variable && variable.Name == element.Name)
            || expression.Children.Any(child => IsRead(child, element));

        private static double Value(BoxElement element, Transition transition) => element.Source switch
        {
            VariableSource.Settings => transition.Settings,
            VariableSource.State => transition.State,
            VariableSource.Next => transition.Next,
            _ => transition.Action,
        } is var values ? values[element.Name][element.Index] : 0;

        private string Text(Probe.Part part) =>
            $"{part.Expression.GetType().Name} {program.Text.Substring(part.Expression.Span.Start, part.Expression.Span.Length)}";

        private static string Text(ValueRange[] ranges) => string.Join("; ", ranges.Select(range => string.Create(
            CultureInfo.InvariantCulture,
            $"{range.Low:R}..{range.High:R}{(range.IsIntegral ? " whole" : "")}{(range.MayBeFinite && range.Low <= 0 && range.High >= 0 && !range.MayBeZero ? " not 0" : "")}{(range.MayBeNaN ? " NaN" : "")}{(range.MayBePositiveInfinity ? " ∞" : "")}{(range.MayBeNegativeInfinity ? " −∞" : "")}")));
    }
}
