using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding;

/// <summary>Gives files their meaning: resolves names, checks types and ranges, and builds the model.</summary>
public static class Binder
{
    internal static BindingResult Bind(
        IReadOnlyList<(SourceText Source, CompilationUnit Unit)> files, ExternalSchemas schemas, CancellationToken cancellation = default) =>
        new Compilation([.. files.Select((file, order) => new SourceFile(order, file.Source, file.Unit))], schemas, cancellation).Bind();
}
