using BenchmarkDotNet.Attributes;
using Espalier.Rewards;
using Espalier.Runtime.Environments;
using Espalier.Samples;

namespace Espalier.Benchmarks;

/// <summary>
/// A step of the Corner world under a random policy, resets included: what training pays for environment and reward.
/// The alternative is the same world stepped in a loop written for it by hand, its reward included.
/// </summary>
[MemoryDiagnoser]
public class CornerStepping
{
    private const int Episodes = 64;
    private const int Rounds = 4096;
    private const int Horizon = 36;

    private readonly int[] _choices = new int[Episodes * Rounds];
    private readonly float[] _rewards = new float[Episodes];
    private readonly EpisodeEnd[] _ends = new EpisodeEnd[Episodes];
    private readonly Corner.State[] _states = new Corner.State[Episodes];
    private readonly CounterStream[] _chances = new CounterStream[Episodes];
    private readonly int[] _elapsed = new int[Episodes];
    private readonly IVectorEnvironment _sparse = Create("Sparse");
    private readonly IVectorEnvironment _potential = Create("Potential");

    public CornerStepping()
    {
        var stream = StreamKey.FromSeed(2).Open();
        for (var i = 0; i < _choices.Length; i++)
            _choices[i] = stream.Next(4);
        _sparse.Reset(default);
        _potential.Reset(default);
        for (var i = 0; i < Episodes; i++)
        {
            _chances[i] = StreamKey.FromSeed(1).At(i).Open();
            Reset(i);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Episodes * Rounds)]
    public double ByHandSparse()
    {
        var total = 0.0;
        var settings = Corner.World.DefaultSettings;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Episodes; i++)
            {
                ref var state = ref _states[i];
                var action = new Corner.Action { Move = (Corner.Move)_choices[(round * Episodes) + i] };
                var eaten = CornerEnvironment.Step(ref state, action, settings, ref _chances[i]);
                var reward = eaten ? 1.0 : 0.0;
                _rewards[i] = (float)reward;
                total += reward;
                if (eaten || ++_elapsed[i] == Horizon)
                    Reset(i);
            }
        }

        return total;
    }

    [Benchmark(OperationsPerInvoke = Episodes * Rounds)]
    public void Sparse() => Run(_sparse);

    [Benchmark(OperationsPerInvoke = Episodes * Rounds)]
    public void Potential() => Run(_potential);

    private void Run(IVectorEnvironment environment)
    {
        var result = new VectorStep { Observations = default, LastObservations = default, Rewards = _rewards, Ends = _ends };
        for (var round = 0; round < Rounds; round++)
            environment.Step(_choices.AsSpan(round * Episodes, Episodes), default, result);
    }

    private void Reset(int i)
    {
        CornerEnvironment.Reset(out _states[i], Corner.World.DefaultSettings, ref _chances[i]);
        _elapsed[i] = 0;
    }

    private static IRecordedEnvironment Create(string set) =>
        VectorEnvironmentFactory<Corner.World, CornerEnvironment, Corner.State, Corner.Action, Corner.Settings>.Create(
            set, discount: 0.99, Corner.World.DefaultSettings, Episodes, StreamKey.FromSeed(1), Corner.Wishes.Instance);
}
