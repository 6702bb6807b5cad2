using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>Operators as they are written.</summary>
internal static class Operators
{
    public static string Symbol(ChainOperator step) => step switch
    {
        ChainOperator.Or => "or",
        ChainOperator.And => "and",
        ChainOperator.Equal => "==",
        ChainOperator.NotEqual => "!=",
        ChainOperator.Less => "<",
        ChainOperator.LessOrEqual => "<=",
        ChainOperator.Greater => ">",
        ChainOperator.GreaterOrEqual => ">=",
        ChainOperator.In => "in",
        ChainOperator.Add => "+",
        ChainOperator.Subtract => "-",
        ChainOperator.Multiply => "*",
        ChainOperator.Divide => "/",
        _ => "%",
    };
}
