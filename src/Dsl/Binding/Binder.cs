using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding;

/// <summary>Gives files their meaning: resolves names, checks types and ranges, and builds the model.</summary>
public static class Binder
{
    /// <summary>Binds files together, as one compilation. Whatever they hold, there is a result.</summary>
    /// <param name="files">The files as they were parsed, in the order in which the model shall follow them.</param>
    /// <param name="schemas">What is known of C#.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static BindingResult Bind(
        IReadOnlyList<ParseResult> files, ExternalSchemas schemas, CancellationToken cancellation = default) =>
        new Compilation([.. files.Select((file, order) => new SourceFile(order, file))], schemas, cancellation).Bind();
}
