using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A place in a file, as offsets and as people count.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The offsets.</param>
/// <param name="Start">Line and column of the first character, from 1.</param>
/// <param name="End">Line and column after the last character, from 1.</param>
public sealed record SourcePlace(string Path, TextSpan Span, LinePosition Start, LinePosition End);
