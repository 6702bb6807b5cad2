using System.Globalization;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Tests.Common.Programs;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>No score, payment or total of random sets over random episodes lies outside its bounds.</summary>
public class BoundsSoundnessTests
{
    private const int Episodes = 4;
    private const int Steps = 6;

    [Fact]
    public void Scores_payments_and_totals_stay_within_their_bounds() => ProgramRun.Check(150, seed =>
    {
        var program = RandomProgram.Write(seed, "P");
        var dice = new Dice(seed);
        var world = program.Model.Worlds[0];
        var evaluator = new RangeEvaluator(world);
        var source = new TransitionSource(world, dice);
        foreach (var set in program.Model.Sets)
        {
            var bounds = BoundsAnalysis.Of(evaluator, set);
            var interpreter = new SetInterpreter(world, set with { Parts = WithoutDelays(set.Parts) }, dice.Pick(0, 0.9, 1));
            for (var i = 0; i < Episodes; i++)
            {
                var episode = interpreter.Start();
                foreach (var transition in source.Episode(1 + dice.Below(Steps)))
                    Check(set, bounds, episode.Step(transition with { TrainedSteps = long.MaxValue }), transition, program.Text);
            }
        }
    });

    private static void Check(SetModel set, SetBounds bounds, StepResult step, Transition transition, string text)
    {
        Assert.Equal(step.Terms.Select(term => term.Name), bounds.Terms.Select(term => term.Name));
        Expect("total", step.Total, bounds.Total);
        foreach (var (term, known) in step.Terms.Zip(bounds.Terms))
        {
            if (term.Score is not { } score)
                continue;
            Expect($"score of {term.Name}", score, known.Score);
            Expect($"payment of {term.Name}", term.Paid, known.Paid);
        }

        void Expect(string what, double value, ScoreBounds within) => Assert.True(
            double.IsFinite(value) ? value >= within.Low && value <= within.High : within.MayBeNotFinite,
            string.Create(CultureInfo.InvariantCulture, $"""
                The {what} of set {set.Name} is {value:R} at step {transition.Elapsed}, and its bounds are {within.Low:R}..{within.High:R}{(within.MayBeNotFinite ? " or not finite" : "")}.
                {text}
                """));
    }

    private static EquatableArray<SetPart> WithoutDelays(EquatableArray<SetPart> parts) => parts.Select(part => part switch
    {
        DelayPart delay => new GroupPart(WithoutDelays(delay.Parts)),
        GroupPart group => new GroupPart(WithoutDelays(group.Parts)),
        _ => part,
    }).ToEquatable();
}
