using Espalier.Rewards;
using Espalier.Runtime.Environments;

namespace Espalier.Runtime.Tests.Environments;

/// <summary>Steps an environment with random actions; each row draws its own.</summary>
internal sealed class Rollout
{
    private readonly CounterStream[] _draws;
    private readonly int[] _choices;

    public Rollout(IRecordedEnvironment environment, bool observe)
    {
        Environment = environment;
        Observations = new float[observe ? environment.Count * environment.ObservationSize : 0];
        LastObservations = new float[Observations.Length];
        Rewards = new float[environment.Count];
        Ends = new EpisodeEnd[environment.Count];
        _choices = new int[environment.Count];
        _draws = [.. Enumerable.Range(0, environment.Count).Select(index => StreamKey.FromSeed(9).At(index).Open())];
        environment.Reset(Observations);
    }

    public IRecordedEnvironment Environment { get; }

    public float[] Observations { get; }

    public float[] LastObservations { get; }

    public float[] Rewards { get; }

    public EpisodeEnd[] Ends { get; }

    public void Take(int steps)
    {
        var options = Environment.Actions.Choices[0].Options.Length;
        for (var step = 0; step < steps; step++)
        {
            for (var index = 0; index < _choices.Length; index++)
                _choices[index] = _draws[index].Next(options);
            Environment.Step(_choices, [], new VectorStep
            {
                Observations = Observations,
                LastObservations = LastObservations,
                Rewards = Rewards,
                Ends = Ends,
            });
        }
    }
}
