using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What an operation cannot take.</summary>
/// <param name="Descriptor">What is said of it.</param>
/// <param name="At">The operand that is at fault, where it is said.</param>
/// <param name="Condition">When the operand is what the operation cannot take: a single bool.</param>
/// <param name="Describe">The particulars of the message, from the place where it happens.</param>
internal sealed record Hazard(
    DiagnosticDescriptor Descriptor, BoundExpression At, BoundExpression Condition, Func<string, string[]> Describe);
