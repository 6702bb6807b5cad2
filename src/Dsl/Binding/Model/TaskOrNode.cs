namespace Espalier.Dsl.Binding.Model;

/// <summary>V = max of both.</summary>
public sealed record TaskOrNode(TaskNode Left, TaskNode Right) : TaskNode;
