using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Binding;

/// <summary>What binding gives: the part of the files that has a meaning, and what is to be said of them.</summary>
/// <param name="Model">The model; whatever has an error is left out of it.</param>
/// <param name="Diagnostics">The diagnostics of binding, ordered by file and place; those of parsing are not repeated.</param>
public sealed record BindingResult(CompilationModel Model, EquatableArray<Diagnostic> Diagnostics);
