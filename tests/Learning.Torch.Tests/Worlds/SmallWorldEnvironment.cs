using Espalier.Rewards;
using Espalier.Runtime.Environments;

namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>Episodes of a small world side by side.</summary>
internal sealed class SmallWorldEnvironment(SmallWorld world, int count, StreamKey key) : IVectorEnvironment
{
    private readonly int[] _states = new int[count];
    private readonly int[] _times = new int[count];
    private CounterStream _stream = key.Open();

    public int Count => count;

    public int ObservationSize => world.StateCount;

    public ActionSpace Actions => world.Actions;

    public void Reset(Span<float> observations)
    {
        for (var i = 0; i < count; i++)
        {
            Begin(i);
            Show(_states[i], i, observations);
        }
    }

    public void BeginRollout()
    {
    }

    public void Step(ReadOnlySpan<int> choices, ReadOnlySpan<float> reals, in VectorStep result)
    {
        // What need not be written must not be read.
        result.LastObservations.Fill(float.NaN);
        var width = Actions.Choices.Length;
        for (var i = 0; i < count; i++)
        {
            var outcome = world.Act(_states[i], choices.Slice(i * width, width));
            _states[i] = outcome.Next;
            result.Rewards[i] = (float)outcome.Reward;
            result.Ends[i] = outcome.IsTerminal ? EpisodeEnd.Terminated
                : ++_times[i] == world.Horizon ? EpisodeEnd.Truncated : EpisodeEnd.None;
            if (result.Ends[i] == EpisodeEnd.Truncated)
                Show(_states[i], i, result.LastObservations);
            if (result.Ends[i] != EpisodeEnd.None)
                Begin(i);
            Show(_states[i], i, result.Observations);
        }
    }

    private void Begin(int i)
    {
        _states[i] = world.Start(ref _stream);
        _times[i] = 0;
    }

    private void Show(int state, int i, Span<float> observations)
    {
        var row = observations.Slice(i * world.StateCount, world.StateCount);
        row.Clear();
        row[state] = 1;
    }
}
