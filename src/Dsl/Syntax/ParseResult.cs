using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax;

/// <summary>What parsing a file gives.</summary>
/// <param name="Text">The file, cut into tokens.</param>
/// <param name="Unit">What could be parsed of it.</param>
/// <param name="Diagnostics">What is to be said of its characters and its syntax, ordered by place.</param>
public sealed record ParseResult(LexedText Text, CompilationUnit Unit, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The <c>#disable-next-line</c> directives, one for each id, in their order.</summary>
    public ImmutableArray<DisableDirective> Directives { get; init; } = [];

    /// <summary>The file.</summary>
    public SourceText Source => Text.Source;
}
