using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Tests.Binding;

namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>Mistakes that published reward functions have had: each is reported while building, by what it is, and nothing else.</summary>
public sealed class StaticCheckTests
{
    [Theory]
    // legged_gym: a weight for a term of another name.
    [InlineData("state { a : real in 0..1; }", "reward stumble: a; } constraints More for W = S - feet_stumble; constraints T for W {", "ESP2040")]
    // dm_control: a margin below 0.
    [InlineData("state { a : real in 0..1; }", "reward r: tolerance(a, 0..0.5, -1);", "ESP3007")]
    // mujoco_playground: soft limits outside the range of the joint.
    [InlineData("state { calf : real in -2.818..-0.888; }", "penalize limit: max(calf - (-0.8436), 0);", "ESP4053")]
    // Reward machines: two guards that hold together.
    [InlineData("state { a, f : bool; }", "machine m observed { start s0; s0 -> s2 on f; s0 -> s3 on a; s0 -> s0 on not a and not f; final s2, s3; }", "ESP4012")]
    // dm_control: degrees that are taken for radians.
    [InlineData("state { theta : real<rad> in -pi..pi; }", "require up: abs(theta) <= 8<deg>;", "ESP3031")]
    [InlineData("state { theta : real in -3.1416..3.1416; }", "require up: abs(theta) <= 8;", "ESP4042")]
    [InlineData("state { a : real in -1..1; }", "reward r: sqrt(a);", "ESP4047")]
    // mujoco_playground: what a fall costs, above the clip.
    [InlineData("state { fallen : bool; effort : real in 0..50; }", "penalize effort: effort; forbid fall: fallen terminate; clip 0..1e4;", "ESP4062")]
    [InlineData("state { x : real in 0..1; }", "reward r: 1 when x > 0.5 and x < 0.4;", "ESP4040")]
    [InlineData("state { s : bool; } action { torque : real[6] in -1..1; }", "penalize effort: torque[6];", "ESP3009")]
    // RTAMT: a window that is no multiple of the step.
    [InlineData("state { p : bool; } step 1;", "reward r: 1 when within(p, 1.5);", "ESP3001")]
    // visual_wholebody: a penalty that pays, and a reward that takes.
    [InlineData("state { torque : real in 0..100; }", "penalize torque: torque weight -0.1;", "ESP4019")]
    [InlineData("state { tracking : real in 0..1; }", "reward tracking: tracking weight -1;", "ESP4019")]
    [InlineData("state { torque : real in 0..100; }", "penalize torque: -0.1 * torque;", "ESP4052")]
    // Isaac Lab: what is paid once, scaled by the duration of a step.
    [InlineData("state { fallen : bool; } step 0.02;", "forbid fall: fallen terminate weight 200 per second;", "ESP3016")]
    [InlineData("state { fallen : bool; } step 0.02;", "penalize fall: 1 on terminated weight 200 per second;", "ESP3016")]
    [InlineData("state { x : real in 0..10; }", "reward a: 1 when x >= 4; reward b: -1 when x >= 2;", "ESP4072")]
    // mujoco_playground: a latch whose threshold the range excludes.
    [InlineData("state { distance : real in 0.02..1; box : real in 0..1; }", "reward target: if once(distance < 0.012) then box else 0;", "ESP4059")]
    [InlineData("state { x : real in 0..1; }", "reward r: 1 when x > 0.5;")]
    public void Mistakes_are_told_apart(string world, string lines, params string[] expected)
    {
        var parsed = Parser.Parse(new SourceText("Test.constraints", $"unit rad; unit deg;\nworld W {{ {world} }}\nconstraints S for W {{ {lines} }}"));
        var found = ModelAnalyzer.Diagnose([parsed], Binder.Bind([parsed], Field.Schemas, TestContext.Current.CancellationToken), AnalysisOptions.Build, TestContext.Current.CancellationToken);
        // Where a set has nothing to say is a fact about it, and no mistake.
        Assert.Equal(expected, found.Select(diagnostic => diagnostic.Descriptor.Id).Where(id => id != "ESP4084").Distinct());
    }
}
