namespace Espalier.Dsl.Binding.Model;

/// <summary>A transition of an example. What is not given is the middle of its range, or what the transition before left.</summary>
/// <param name="Given">What <c>given</c> sets, of settings, state and action.</param>
/// <param name="Next">What <c>next</c> sets in the state arrived at.</param>
/// <param name="Elapsed">Steps of the episode before this one, or null: 0 at the first, one more at each later one.</param>
/// <param name="Terminated">The world ends the episode with this step.</param>
/// <param name="Truncated">The horizon ends the episode with this step.</param>
/// <param name="Checks">What must come out.</param>
public sealed record ExampleTransition(
    EquatableArray<ExampleValue> Given,
    EquatableArray<ExampleValue> Next,
    int? Elapsed,
    bool Terminated,
    bool Truncated,
    EquatableArray<ExampleCheckModel> Checks);
