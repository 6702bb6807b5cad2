namespace Espalier.Dsl.Binding.Model;

/// <summary>V = max over k in i … j − 1 of min(V of the first over i … k, V of the second over k + 1 … j).</summary>
public sealed record TaskThenNode(TaskNode First, TaskNode Second) : TaskNode;
