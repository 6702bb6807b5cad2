using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Espalier.Cli.Compilation;

/// <summary>A <c>.constraints</c> file as the generator is given it.</summary>
/// <param name="file">The file as it was read.</param>
internal sealed class ConstraintText(Dsl.Syntax.SourceText file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Text, Encoding.UTF8);

    /// <inheritdoc/>
    public override string Path => file.Path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
