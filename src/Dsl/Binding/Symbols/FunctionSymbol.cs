using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A function that a file declares: what it stands for is bound anew for the arguments of every call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declaration">The declaration.</param>
/// <param name="File">The file that declares it.</param>
/// <param name="Scope">What its body may name besides its parameters.</param>
/// <param name="HasError">Something is wrong with it whatever its arguments are, and that has been said.</param>
internal sealed record FunctionSymbol(string Name, LetMember Declaration, SourceFile File, Scope Scope, bool HasError) : Symbol(Name)
{
    /// <summary>How it is called: <c>gauss(x, width)</c>.</summary>
    public string Usage => $"{Name}({string.Join(", ", Declaration.Parameters.Select(parameter => parameter.Text))})";
}
