namespace Espalier.Dsl.Binding.Model;

/// <summary>
/// A part of a task, with a quantitative value V over a window i … j of an episode's states. ρ is a robustness degree,
/// which may be infinite; V is −∞ where nothing can be split. Only the value of the whole task is kept finite.
/// </summary>
public abstract record TaskNode;
