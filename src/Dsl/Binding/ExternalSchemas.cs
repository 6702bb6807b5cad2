namespace Espalier.Dsl.Binding;

/// <summary>What the language must know of C#, as values: the front end reads no assembly itself.</summary>
/// <param name="Learners">
/// The learners that an experiment may name; null where the project trains nothing and learners are not checked.
/// </param>
public sealed record ExternalSchemas(EquatableArray<LearnerSchema>? Learners)
{
    /// <summary>The C# types that worlds bind; null where they are not known and bindings are not checked.</summary>
    public EquatableArray<TypeSchema>? Types { get; init; }

    /// <summary>Nothing is known of C#.</summary>
    public static ExternalSchemas None { get; } = new((EquatableArray<LearnerSchema>?)null);
}
