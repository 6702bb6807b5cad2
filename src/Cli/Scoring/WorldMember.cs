using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Scoring;

/// <summary>A member of a world.</summary>
/// <param name="Variable">Its declaration.</param>
/// <param name="Field">The field or property that holds it in C#.</param>
internal sealed record WorldMember(VariableModel Variable, string Field);
