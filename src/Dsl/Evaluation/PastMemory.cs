using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Evaluation;

/// <summary>What an operator about the past remembers.</summary>
/// <param name="past">The operator.</param>
internal sealed class PastMemory(BoundPast past) : IMemoryStep
{
    private readonly Queue<double> _window = new();
    private double[] _before = [];
    private double _count;

    /// <summary>Its value at the current step.</summary>
    public double[] Value { get; private set; } = [];

    /// <inheritdoc/>
    public void Advance(StepEvaluation step, bool isFirst)
    {
        var now = step.Elements(past.Operand);
        Value = past.Kind switch
        {
            PastKind.Initial => isFirst ? now : Value,
            PastKind.Previous => !isFirst ? _before : past.First is { } first ? step.Elements(first) : now,
            PastKind.Once => [Elementwise.Truth(now[0] != 0 || (!isFirst && Value[0] != 0))],
            PastKind.Always => [Elementwise.Truth(now[0] != 0 && (isFirst || Value[0] != 0))],
            PastKind.Since => [_count = now[0] != 0 ? 0 : _count + 1],
            PastKind.Times => [_count += now[0] != 0 ? 1 : 0],
            PastKind.Within => [Elementwise.Truth(Slide(now[0]) != 0)],
            PastKind.Total => [_count += now[0]],
            PastKind.Peak => [isFirst ? now[0] : Math.Max(Value[0], now[0])],
            PastKind.Low => [isFirst ? now[0] : Math.Min(Value[0], now[0])],
            PastKind.PeakWithin => [Slide(now[0])],
            _ => throw new NotSupportedException($"{past.Kind} remembers nothing."),
        };
        _before = now;
    }

    /// <summary>The greatest value of the window.</summary>
    private double Slide(double value)
    {
        if (_window.Count == past.Window)
            _window.Dequeue();
        _window.Enqueue(value);
        return _window.Aggregate(Math.Max);
    }
}
