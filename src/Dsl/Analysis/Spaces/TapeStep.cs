using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>A step of a tape: what it computes, of which registers, into which.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Operands">The registers of its operands; of a whole operation the elements of each of its parts.</param>
/// <param name="Targets">The registers that it writes.</param>
internal sealed record TapeStep(TapeOperation Operation, int[][] Operands, int[] Targets)
{
    /// <summary>The expression, where the operation is the interpreter's own.</summary>
    public BoundExpression? Expression { get; init; }

    /// <summary>What is made of a state, where the operation is one.</summary>
    public Func<double[], double[], double>? OfState { get; init; }

    /// <summary>The value is whole, and has one zero.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What it takes for a point, as a number of plain operations.</summary>
    public int Cost => Operation switch
    {
        TapeOperation.Elementwise => 12,
        TapeOperation.Whole => 30 + (4 * Operands.Sum(part => part.Length)),
        TapeOperation.OfState => 200 + (20 * Operands[1].Length),
        _ => 1,
    };

    /// <summary>Computes it for the first points of the registers.</summary>
    public void Run(double[][] registers, int count)
    {
        switch (Operation)
        {
            case TapeOperation.Elementwise:
                RunElementwise(registers, count);
                return;
            case TapeOperation.Whole:
                RunWhole(registers, count);
                return;
            case TapeOperation.OfState:
                RunOfState(registers, count);
                return;
            default:
                RunPlain(registers, count);
                break;
        }

        if (IsWhole && Operation is TapeOperation.Multiply or TapeOperation.Negate)
            DropNegativeZeros(registers[Targets[0]], count);
    }

    private static double Truth(bool value) => value ? 1 : 0;

    private static void DropNegativeZeros(double[] values, int count)
    {
        for (var i = 0; i < count; i++)
            values[i] += 0.0;
    }

    private void RunPlain(double[][] registers, int count)
    {
        var target = registers[Targets[0]];
        var a = registers[Operands[0][0]];
        var b = registers[Operands[Operands.Length > 1 ? 1 : 0][0]];
        switch (Operation)
        {
            case TapeOperation.Add:
                for (var i = 0; i < count; i++)
                    target[i] = a[i] + b[i];
                break;
            case TapeOperation.Subtract:
                for (var i = 0; i < count; i++)
                    target[i] = a[i] - b[i];
                break;
            case TapeOperation.Multiply:
                for (var i = 0; i < count; i++)
                    target[i] = a[i] * b[i];
                break;
            case TapeOperation.Divide:
                for (var i = 0; i < count; i++)
                    target[i] = a[i] / b[i];
                break;
            case TapeOperation.Less:
                for (var i = 0; i < count; i++)
                    target[i] = Truth(a[i] < b[i]);
                break;
            case TapeOperation.LessOrEqual:
                for (var i = 0; i < count; i++)
                    target[i] = Truth(a[i] <= b[i]);
                break;
            case TapeOperation.Equal:
                for (var i = 0; i < count; i++)
                    target[i] = Truth(a[i] == b[i]);
                break;
            case TapeOperation.NotEqual:
                for (var i = 0; i < count; i++)
                    target[i] = Truth(a[i] != b[i]);
                break;
            case TapeOperation.And:
                for (var i = 0; i < count; i++)
                    target[i] = a[i] * b[i];
                break;
            case TapeOperation.Or:
                for (var i = 0; i < count; i++)
                    target[i] = Truth(a[i] + b[i] != 0);
                break;
            case TapeOperation.Not:
                for (var i = 0; i < count; i++)
                    target[i] = 1 - a[i];
                break;
            case TapeOperation.Implies:
                for (var i = 0; i < count; i++)
                    target[i] = Truth(a[i] == 0 || b[i] != 0);
                break;
            case TapeOperation.Choose:
                var otherwise = registers[Operands[2][0]];
                for (var i = 0; i < count; i++)
                    target[i] = a[i] != 0 ? b[i] : otherwise[i];
                break;
            case TapeOperation.Negate:
                for (var i = 0; i < count; i++)
                    target[i] = -a[i];
                break;
            case TapeOperation.Abs:
                for (var i = 0; i < count; i++)
                    target[i] = Math.Abs(a[i]);
                break;
            case TapeOperation.Min:
                for (var i = 0; i < count; i++)
                    target[i] = Math.Min(a[i], b[i]);
                break;
            default:
                for (var i = 0; i < count; i++)
                    target[i] = Math.Max(a[i], b[i]);
                break;
        }
    }

    private void RunElementwise(double[][] registers, int count)
    {
        var operands = new double[Operands.Length];
        var target = registers[Targets[0]];
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < operands.Length; k++)
                operands[k] = registers[Operands[k][0]][i];
            var value = Evaluation.Elementwise.Apply(Expression!, operands);
            target[i] = IsWhole ? value + 0.0 : value;
        }
    }

    private void RunWhole(double[][] registers, int count)
    {
        var parts = Operands.Select(part => new double[part.Length]).ToArray();
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < parts.Length; k++)
            {
                for (var n = 0; n < parts[k].Length; n++)
                    parts[k][n] = registers[Operands[k][n]][i];
            }

            var values = Computation.Of(Expression!, parts);
            for (var n = 0; n < Targets.Length; n++)
                registers[Targets[n]][i] = values[n];
        }
    }

    private void RunOfState(double[][] registers, int count)
    {
        var arguments = new double[Operands[0].Length];
        var state = new double[Operands[1].Length];
        for (var i = 0; i < count; i++)
        {
            for (var n = 0; n < arguments.Length; n++)
                arguments[n] = registers[Operands[0][n]][i];
            for (var n = 0; n < state.Length; n++)
                state[n] = registers[Operands[1][n]][i];
            registers[Targets[0]][i] = OfState!(arguments, state);
        }
    }
}
