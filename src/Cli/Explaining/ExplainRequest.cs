using System.Collections.Immutable;

namespace Espalier.Cli.Explaining;

/// <summary>What is to be explained, and how.</summary>
/// <param name="Files">The files, folders and patterns.</param>
/// <param name="Set">The set, or null: all that are declared.</param>
/// <param name="World">The world of the set, or null where its name says enough.</param>
/// <param name="References">The assemblies that the files refer to.</param>
/// <param name="Write">Writes explanations in the form that was asked for.</param>
/// <param name="Path">The file that they are written to, or null: standard output.</param>
internal sealed record ExplainRequest(
    string[] Files,
    string? Set,
    string? World,
    string[] References,
    Action<TextWriter, ImmutableArray<SetExplanation>> Write,
    string? Path);
