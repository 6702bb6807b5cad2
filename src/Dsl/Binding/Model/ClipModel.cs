namespace Espalier.Dsl.Binding.Model;

/// <summary>
/// <c>clip a..b</c>: the total of what stands above it in its group is clamped. Its score is the amount by which it changes
/// that total; it is evaluated at every step. Its name is <c>clip</c>, or, from the second of a set on, <c>clip 2</c> …
/// </summary>
/// <param name="Name">Its name, unique in its set.</param>
/// <param name="Low">The lower bound, which may be −∞.</param>
/// <param name="High">The upper bound, which may be ∞; not below the lower one.</param>
/// <param name="Text">Its line.</param>
/// <param name="Place">Where its line stands.</param>
public sealed record ClipModel(string Name, double Low, double High, string Text, SourcePlace Place)
{
    /// <summary>The set that declares it; others have it by inheritance or as a part of their definition.</summary>
    public string DeclaredIn { get; init; } = "";
}
