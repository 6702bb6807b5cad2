using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>Walks over bound expressions.</summary>
public static class BoundTree
{
    extension(BoundExpression expression)
    {
        /// <summary>Its parts, in the order in which they are written.</summary>
        public EquatableArray<BoundExpression> Children => expression switch
        {
            BoundUnary unary => [unary.Operand],
            BoundPower power => [power.Base, power.Exponent],
            BoundChain chain => chain.Operands,
            BoundImplies implies => [implies.Premise, implies.Conclusion],
            BoundConditional conditional => [conditional.Condition, conditional.Then, conditional.Else],
            BoundRangeTest test => [test.Value, test.Low, test.High],
            BoundMaskTest test => [test.Value, test.Mask],
            BoundIndex index => [index.Vector, index.Index],
            BoundVector vector => vector.Elements,
            BoundCall call => call.Arguments,
            BoundBroadcast broadcast => [broadcast.Operand],
            BoundSlice slice => [slice.Target],
            BoundColumn column => [column.Matrix, column.Index],
            BoundColumns columns => [columns.Matrix],
            BoundTolerance tolerance => [tolerance.Value, tolerance.Low, tolerance.High, tolerance.Margin],
            BoundPast { First: { } first } past => [past.Operand, first],
            BoundPast past => [past.Operand],
            _ => [],
        };

        /// <summary>The same with its parts replaced.</summary>
        public BoundExpression MapChildren(Func<BoundExpression, BoundExpression> map) => expression switch
        {
            BoundUnary unary => unary with { Operand = map(unary.Operand) },
            BoundPower power => power with { Base = map(power.Base), Exponent = map(power.Exponent) },
            BoundChain chain => chain with { Operands = chain.Operands.Select(map).ToEquatable() },
            BoundImplies implies => implies with { Premise = map(implies.Premise), Conclusion = map(implies.Conclusion) },
            BoundConditional conditional => conditional with
            {
                Condition = map(conditional.Condition),
                Then = map(conditional.Then),
                Else = map(conditional.Else),
            },
            BoundRangeTest test => test with { Value = map(test.Value), Low = map(test.Low), High = map(test.High) },
            BoundMaskTest test => test with { Value = map(test.Value), Mask = map(test.Mask) },
            BoundIndex index => index with { Vector = map(index.Vector), Index = map(index.Index) },
            BoundVector vector => vector with { Elements = vector.Elements.Select(map).ToEquatable() },
            BoundCall call => call with { Arguments = call.Arguments.Select(map).ToEquatable() },
            BoundBroadcast broadcast => broadcast with { Operand = map(broadcast.Operand) },
            BoundSlice slice => slice with { Target = map(slice.Target) },
            BoundColumn column => column with { Matrix = map(column.Matrix), Index = map(column.Index) },
            BoundColumns columns => columns with { Matrix = map(columns.Matrix) },
            BoundTolerance tolerance => tolerance with
            {
                Value = map(tolerance.Value),
                Low = map(tolerance.Low),
                High = map(tolerance.High),
                Margin = map(tolerance.Margin),
            },
            BoundPast past => past with { Operand = map(past.Operand), First = past.First is { } first ? map(first) : null },
            _ => expression,
        };

        /// <summary>
        /// The first part that reads more than one state and the settings: an action, the next state, the moment, the past, or
        /// something derived from those. Null where there is none.
        /// </summary>
        public BoundExpression? FindBeyondState()
        {
            if (expression is BoundVariable { Source: VariableSource.Action or VariableSource.Next }
                or BoundMoment
                or BoundPast
                or BoundMachine { IsNext: true }
                or BoundLet { ReadsTransition: true } or BoundLet { IsNext: true }
                or BoundCall { Function: Function.NextRandom })
                return expression;
            foreach (var child in expression.Children)
            {
                if (child.FindBeyondState() is { } found)
                    return found;
            }

            return null;
        }

        /// <summary>The same, written at another place.</summary>
        public BoundExpression At(TextSpan span) => expression with { Span = span };

        /// <summary>The same, written nowhere: equal to whatever computes the same in the same way.</summary>
        public BoundExpression WithoutSpans() => expression.MapChildren(child => child.WithoutSpans()).At(default);

        /// <summary>The same, with all its parts written at the place where a name stands for it.</summary>
        public BoundExpression InlinedAt(TextSpan span) => expression.MapChildren(child => child.InlinedAt(span)) with { Span = span };

        /// <summary>Whether it reads the past.</summary>
        public bool ReadsPast => expression is BoundPast || expression.Children.Any(child => child.ReadsPast);

        /// <summary>Whether it reads the state of a machine.</summary>
        public bool ReadsMachine(string name) =>
            expression is BoundMachine machine ? machine.Name == name : expression.Children.Any(child => child.ReadsMachine(name));

        /// <summary>How many parts it has, itself included, and how deep they lie.</summary>
        public (int Parts, int Depth) Size
        {
            get
            {
                var (parts, depth) = (1, 0);
                foreach (var child in expression.Children)
                {
                    var size = child.Size;
                    parts += size.Parts;
                    depth = Math.Max(depth, size.Depth);
                }

                return (parts, depth + 1);
            }
        }

        /// <summary>What reads only a state, read in the state after the step instead.</summary>
        public BoundExpression InNextState() => expression switch
        {
            BoundVariable { Source: VariableSource.State } variable => variable with { Source = VariableSource.Next },
            BoundLet let => let with { IsNext = true },
            BoundMachine machine => machine with { IsNext = true },
            BoundCall { Function: Function.Random } call => call with { Function = Function.NextRandom },
            _ => expression.MapChildren(child => child.InNextState()),
        };
    }
}
