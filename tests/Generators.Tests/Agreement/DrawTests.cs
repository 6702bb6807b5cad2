using CsCheck;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax;
using Espalier.Rewards;
using Espalier.Rewards.Numerics;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>The interpreter's draws, which it makes by itself, are those of <see cref="CounterHash"/> bit by bit.</summary>
public class DrawTests
{
    private static readonly CompilationModel s_model = Binder.Bind(
        [
            Parser.Parse(new SourceText("Draws.constraints", """
                world W {
                    state { x : int in -9..9; b : bool[11]; r : real; n : real[2] in 0..1; e : E; hidden h : int; }
                    enum E { one, two, three }
                }
                constraints Drawn for W { metric a: random(7); }
                constraints Sampled for W { reward b: 1 sampled 30%; }
                """)),
        ],
        new ExternalSchemas([]),
        TestContext.Current.CancellationToken).Model;

    private static readonly Gen<Dictionary<string, double[]>> s_states =
        from x in Gen.Int[-9, 9]
        from b in Gen.Bool.Array[11]
        from r in Gen.OneOf(Gen.Double, Gen.Const(0.0), Gen.Const(-0.0), Gen.Const(double.NaN), Gen.Const(double.NegativeInfinity))
        from n in Gen.Double.Array[2]
        from e in Gen.Int[0, 2]
        from h in Gen.Int
        select new Dictionary<string, double[]>
        {
            ["x"] = [x],
            ["b"] = [.. b.Select(flag => flag ? 1.0 : 0.0)],
            ["r"] = [r],
            ["n"] = n,
            ["e"] = [e],
            ["h"] = [h],
        };

    [Fact]
    public void A_random_number_is_a_hash_of_what_is_observed() => s_states.Sample(values =>
    {
        var hash = default(FixedHash);
        hash.Add((long)values["x"][0]);
        hash.AddBytes<bool>(values["b"].Select(flag => flag != 0).ToArray());
        hash.Add(values["r"][0]);
        hash.Add(values["n"][0]);
        hash.Add(values["n"][1]);
        hash.Add((long)values["e"][0]);

        Assert.Equal(
            (2 * CounterHash.ToUnit(CounterHash.At(hash.Value, 7))) - 1,
            Step("Drawn", new Valuation(values), 0, 0).Terms[0].Score);
    });

    [Fact]
    public void What_happens_with_a_probability_is_a_hash_of_episode_step_and_name() =>
        Gen.Select(Gen.ULong, Gen.Int[0, int.MaxValue]).Sample((key, elapsed) => Assert.Equal(
            new Moment(elapsed, false, false, key).Happens(CounterHash.OfText("Sampled/b/sampled"), 0.3),
            Step("Sampled", Defaults.Of(s_model.Worlds[0].State), elapsed, key).Terms[0].Score is not null));

    private static StepResult Step(string set, Valuation state, int elapsed, ulong key)
    {
        var interpreter = new SetInterpreter(s_model.Worlds[0], s_model.Sets.Single(candidate => candidate.Name == set), 1);
        return interpreter.Start().Step(new Transition(Valuation.Empty, state, Valuation.Empty, state) { Elapsed = elapsed, EpisodeKey = key });
    }
}
