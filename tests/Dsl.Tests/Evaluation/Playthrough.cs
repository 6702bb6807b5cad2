using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Evaluation;

/// <summary>An episode of the interpreter, of which a test says only what changes.</summary>
internal sealed class Playthrough
{
    private readonly SetEpisode _episode;
    private Transition _transition;
    private int _elapsed;

    private Playthrough(WorldModel world, SetModel set, double discount)
    {
        _episode = new SetInterpreter(world, set, discount).Start();
        var state = Defaults.Of(world.State);
        _transition = new Transition(Defaults.Of(world.Settings), state, Defaults.Of(world.Action), state);
    }

    /// <summary>Starts an episode under the last set of a text, which has nothing to be said of.</summary>
    public static Playthrough Of(string text, double discount = 1)
    {
        var parsed = Parser.Parse(new SourceText("Test.constraints", text));
        var result = Binder.Bind([parsed], new ExternalSchemas([]), TestContext.Current.CancellationToken);
        Assert.Empty(parsed.Diagnostics.Concat(result.Diagnostics).Select(found => found.Message));
        return Of(result.Model.Worlds[0], result.Model.Sets[^1], discount);
    }

    public static Playthrough Of(WorldModel world, SetModel set, double discount = 1) => new(world, set, discount);

    /// <summary>Takes a step from where the last one arrived.</summary>
    /// <param name="next">What the state becomes.</param>
    public StepResult Step(params (string Name, double Value)[] next) => Step(0, next);

    public StepResult Step(ulong key, (string Name, double Value)[] next, bool terminated = false, bool truncated = false)
    {
        var arrived = _transition.Next.With(next.Select(given => (given.Name, 0, (IReadOnlyList<double>)[given.Value])));
        _transition = _transition with
        {
            State = _transition.Next,
            Next = arrived,
            Elapsed = _elapsed++,
            Terminated = terminated,
            Truncated = truncated,
            EpisodeKey = key,
        };
        return _episode.Step(_transition);
    }

    /// <summary>The same for each value of one member; the last step is truncated.</summary>
    public IReadOnlyList<StepResult> Along(string name, params double[] values) =>
        [.. values.Select((value, i) => Step(0, [(name, value)], truncated: i == values.Length - 1))];
}
