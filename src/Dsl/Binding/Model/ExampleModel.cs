namespace Espalier.Dsl.Binding.Model;

/// <summary>A unit test of a set.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Namespace">The namespace of the world.</param>
/// <param name="World">The world's name.</param>
/// <param name="Set">The set, which need not be a declared one.</param>
/// <param name="Transitions">Its transitions, of one episode.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ExampleModel(
    string Title,
    string Namespace,
    string World,
    SetModel Set,
    EquatableArray<ExampleTransition> Transitions,
    SourcePlace Place);
