namespace Espalier.Dsl.Binding;

/// <summary>A learner that C# declares.</summary>
/// <param name="Name">Its name in the language.</param>
/// <param name="TypeName">The full name of its options record, with <c>global::</c>.</param>
/// <param name="Options">Its options.</param>
public sealed record LearnerSchema(string Name, string TypeName, EquatableArray<LearnerOptionSchema> Options);
