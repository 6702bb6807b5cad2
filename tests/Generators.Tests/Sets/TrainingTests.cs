using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests.Sets;

/// <summary>What is compiled trains as its file says.</summary>
public class TrainingTests
{
    private const string Constraints =
        """
        world Walk {
            state { x : int in 0..9; }
            action { step : bool; }
            horizon 5 steps;
        }
        constraints Guarded for Walk {
            reward  pace:  10 when step weight 0 -> 1 over 100 steps;
            forbid  edge:  next.x >= 3 terminate weight 0;
            penalize cost: where(step, 1, 0) limit 2 per episode;
            machine trip observed { start near; near -> far on next.x == 2; final far; otherwise stay; }
        }
        """;

    private const string Code =
        """
        using System;
        using System.Linq;
        using Espalier.Rewards;
        using Espalier.Runtime.Environments;

        public struct Walking : IEnvironment<Walk.State, Walk.Action, Walk.Settings>
        {
            public static void Reset<TChance>(out Walk.State state, in Walk.Settings settings, ref TChance chance)
                where TChance : struct, IChance => state = default;

            public static bool Step<TChance>(ref Walk.State state, in Walk.Action action, in Walk.Settings settings, ref TChance chance)
                where TChance : struct, IChance
            {
                state.X += action.Step ? 1 : 0;
                return false;
            }
        }

        public static class Training
        {
            // Always steps; tells what each step paid, how it ended, and what is seen of the machine.
            public static string Run()
            {
                var environment = VectorEnvironmentFactory<Walk.World, Walking, Walk.State, Walk.Action, Walk.Settings>.Create(
                    "Guarded", 1, default, 1, StreamKey.FromSeed(1));
                var observations = new float[environment.ObservationSize];
                var rewards = new float[1];
                var ends = new EpisodeEnd[1];
                environment.Reset(observations);
                environment.BeginRollout();
                var steps = Enumerable.Range(0, 8).Select(step =>
                {
                    if (step == 4)
                        environment.BeginRollout();
                    environment.Step(new[] { 1 }, default, new VectorStep
                    {
                        Observations = observations, LastObservations = new float[observations.Length], Rewards = rewards, Ends = ends,
                    });
                    return FormattableString.Invariant($"{rewards[0]:0.00}{ends[0].ToString()[0]}{observations[^2]}{observations[^1]}");
                }).ToList();
                return string.Join(" ", steps) + FormattableString.Invariant($" {environment.Ended.Episodes} {environment.Terms[2].Cost}");
            }
        }
        """;

    [Fact]
    public void A_constraint_ends_episodes_a_weight_moves_between_rollouts_and_a_budget_is_counted()
    {
        var training = Project.Of(Constraints).WithRuntime().With(Code).Generate().Load().GetType("Training", throwOnError: true)!;

        Assert.Equal(
            "0.00N10 0.00N01 0.00T10 0.00N10 0.40N01 0.40T10 0.40N10 0.40N01 2 8",
            training.GetMethod("Run")!.Invoke(null, null));
    }
}
