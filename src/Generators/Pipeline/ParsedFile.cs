using System.Runtime.CompilerServices;
using Espalier.Dsl.Syntax;
using Microsoft.CodeAnalysis;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;

namespace Espalier.Generators.Pipeline;

/// <summary>
/// A <c>.constraints</c> file and what parsing it gave. Two are equal where path and text are: the tree follows from them.
/// </summary>
internal sealed class ParsedFile : IEquatable<ParsedFile>
{
    /// <summary>The ending of the files' names.</summary>
    public const string Extension = ".constraints";

    // Generator and analyzer are given the same texts: what one has parsed the other need not.
    private static readonly ConditionalWeakTable<RoslynText, ParsedFile> s_parsed = new();

    private NamesInFile? _names;

    private ParsedFile(ConstraintFile file)
    {
        File = file;
        Result = Parser.Parse(new SourceText(file.Path, file.Text));
    }

    /// <summary>Path and text.</summary>
    public ConstraintFile File { get; }

    /// <summary>The tree and its diagnostics.</summary>
    public ParseResult Result { get; }

    /// <summary>The names by which it hangs together with other files.</summary>
    public NamesInFile Names => LazyInitializer.EnsureInitialized(ref _names, () => new NamesInFile(Result))!;

    /// <summary>Whether an additional file is one of the language's.</summary>
    public static bool IsConstraints(AdditionalText text) => text.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses a file; null where it cannot be read, of which the compiler tells by itself.</summary>
    public static ParsedFile? Read(AdditionalText additional, CancellationToken cancellation)
    {
        if (additional.GetText(cancellation) is not { } text)
            return null;
        var parsed = s_parsed.GetValue(text, key => new ParsedFile(new ConstraintFile(additional.Path, key.ToString())));
        return parsed.File.Path == additional.Path ? parsed : new ParsedFile(new ConstraintFile(additional.Path, text.ToString()));
    }

    /// <inheritdoc/>
    public bool Equals(ParsedFile? other) => other is not null && File.Equals(other.File);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedFile);

    /// <inheritdoc/>
    public override int GetHashCode() => File.GetHashCode();
}
