namespace Espalier.Dsl.Binding.Model;

/// <summary>
/// A part of a task, with a quantitative value V over a window i … j of an episode's states. ρ is a robustness degree.
/// </summary>
public abstract record TaskNode;
