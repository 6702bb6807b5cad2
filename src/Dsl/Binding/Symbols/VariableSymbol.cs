using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Symbols;

/// <summary>A setting, a member of the state or a component of an action.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Block">Where it is declared.</param>
/// <param name="Type">Its type; <see cref="ErrorType"/> where its declaration has an error.</param>
/// <param name="Model">What the model says of it.</param>
internal sealed record VariableSymbol(string Name, VariableBlockKind Block, DslType Type, VariableModel Model) : Symbol(Name)
{
    public VariableSource Source => Block switch
    {
        VariableBlockKind.Settings => VariableSource.Settings,
        VariableBlockKind.Action => VariableSource.Action,
        _ => VariableSource.State,
    };
}
