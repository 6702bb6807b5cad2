using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>The type of what has an error already. Nothing more is said of it, and it never reaches the model.</summary>
internal sealed record ErrorType : DslType
{
    public static ErrorType Instance { get; } = new();
}
