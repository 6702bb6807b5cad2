using System.Text;
using Espalier.Generators.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Espalier.Cli.Compilation;

/// <summary>A <c>.constraints</c> file as the generator is given it.</summary>
/// <param name="file">The file as it was read.</param>
/// <param name="path">Its path.</param>
internal sealed class ConstraintText(Dsl.Syntax.SourceText file, string path) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Text, Encoding.UTF8);

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The file under its own path.</summary>
    public static ConstraintText Of(Dsl.Syntax.SourceText file) => new(file, file.Path);

    /// <summary>The file under a path that the generator takes for one of its own, whatever it is called.</summary>
    public static ConstraintText ForGenerator(Dsl.Syntax.SourceText file) => new(
        file,
        file.Path.EndsWith(ParsedFile.Extension, StringComparison.OrdinalIgnoreCase) ? file.Path : file.Path + ParsedFile.Extension);
}
