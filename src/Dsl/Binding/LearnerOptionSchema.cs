namespace Espalier.Dsl.Binding;

/// <summary>An option of a learner.</summary>
/// <param name="Name">Its name in the language, snake case.</param>
/// <param name="PropertyName">The property's name in C#.</param>
/// <param name="Kind">What values it takes.</param>
public sealed record LearnerOptionSchema(string Name, string PropertyName, LearnerOptionKind Kind);
