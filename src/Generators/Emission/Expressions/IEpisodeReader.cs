using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>
/// What an expression reads of an episode's memory. Whoever emits the memory implements it, and gives it to the
/// <see cref="EvaluationSite"/> whose parameters hold what it reads: an expression may be moved into a method of its own,
/// which is handed the site's arguments and nothing else.
/// </summary>
internal interface IEpisodeReader
{
    /// <summary>The value of an operator about the past, already advanced to the current step.</summary>
    /// <param name="past">The operator.</param>
    /// <param name="index">Of a vector or matrix: the element's place, row by row, an <c>int</c> inside it; else null.</param>
    /// <returns>What reads it; it may be written more than once.</returns>
    Code Read(BoundPast past, string? index);

    /// <summary>The state of a machine, as the whole number that is its index.</summary>
    Code Read(BoundMachine machine);

    /// <summary>Whether an enum is that of a machine's states, which exists in C# as whole numbers only.</summary>
    bool IsMachine(EnumType type);
}
