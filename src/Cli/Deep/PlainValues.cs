using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Cli.Deep;

/// <summary>Makes of what a solver found a transition that reads well, and that the interpreter has confirmed.</summary>
internal static class PlainValues
{
    private const int MostDigits = 15;

    /// <summary>The transition, with as few digits as do; null where the interpreter does not confirm any.</summary>
    /// <param name="question">The question.</param>
    /// <param name="values">A value for each position that it reads.</param>
    public static Transition? Confirm(TransitionQuestion question, double[] values)
    {
        var elements = question.Box.Layout.Elements;
        for (var digits = 0; digits <= MostDigits; digits++)
        {
            var rounded = values.Select((value, i) =>
                question.Positions[i] is var position && position < elements.Count && elements[position].Type is RealType ? Round(value, digits) : value);
            if (question.Confirm([.. rounded]) is { } transition)
                return transition;
        }

        return question.Confirm(values);
    }

    private static double Round(double value, int digits) =>
        Math.Abs(value) < 1e15 ? Math.Round(value, digits, MidpointRounding.ToEven) + 0.0 : value;
}
