namespace Espalier.Generators.Emission.Expressions;

/// <summary>What the elements of a derived quantity have in common.</summary>
/// <param name="Type">The C# type of its value.</param>
/// <param name="Value">The value; its text is the method that computes it, from anywhere in the world's class.</param>
internal sealed record LetPart(string Type, Code Value);
