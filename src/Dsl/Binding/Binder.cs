using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding;

/// <summary>Gives files their meaning: resolves names, checks types and ranges, and builds the model.</summary>
public static class Binder
{
    /// <summary>Binds parsed files together.</summary>
    public static BindingResult Bind(
        IReadOnlyList<ParseResult> files, ExternalSchemas schemas, CancellationToken cancellation = default) =>
        Bind([.. files.Select(file => (file.Source, file.Unit))], schemas, cancellation);

    internal static BindingResult Bind(
        IReadOnlyList<(SourceText Source, CompilationUnit Unit)> files, ExternalSchemas schemas, CancellationToken cancellation = default) =>
        new Compilation([.. files.Select((file, order) => new SourceFile(order, file.Source, file.Unit))], schemas, cancellation).Bind();
}
