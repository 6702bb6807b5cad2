using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Pipeline;

/// <summary>All that a world's own file is made of.</summary>
/// <param name="FileName">What its files are called, without an ending; unique in the compilation.</param>
/// <param name="World">The world.</param>
/// <param name="Paths">How debug symbols name the files.</param>
internal sealed record WorldUnit(string FileName, WorldModel World, SourcePaths Paths);
