using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Evaluation;

/// <summary>A limited amount of work: what runs while a file is being edited must end soon, whatever the file says.</summary>
/// <param name="units">How many elements may be computed.</param>
internal sealed class Work(long units)
{
    /// <summary>What is taken by a line or a check beside its expressions.</summary>
    public const int Overhead = 4;

    private long _left = units;

    /// <summary>Takes an amount of work; false where there is no more of it.</summary>
    public bool TryTake(long amount)
    {
        _left -= amount;
        return _left >= 0;
    }

    /// <summary>What a step of a set takes, or null where measuring it takes all that is left.</summary>
    public long? OfStep(WorldModel world, SetModel set)
    {
        // Derived quantities are computed before and after the step. What decides whether it is the last one is computed
        // again afterwards.
        var lines = TermParts.LinesOf(set.Parts).OfType<TermPart>().Select(part => part.Term).ToList();
        var all = 0L;
        foreach (var let in world.Lets)
            all += (lines.Exists(Decides) ? 4 : 2) * Measure(let.Value);
        foreach (var line in lines)
        {
            all += Overhead;
            foreach (var expression in TermParts.ExpressionsOf(line))
                all += (Decides(line) ? 2 : 1) * Measure(expression);
            if (_left < 0)
                return null;
        }

        return all + world.State.Count + world.Action.Count + world.Settings.Count;
    }

    private static bool Decides(TermModel term) => term is DemandModel { Terminates: true } or MachineModel { Terminates: true };

    /// <summary>How many elements an expression computes; measuring it takes as much work as it has parts.</summary>
    public long Measure(BoundExpression expression)
    {
        _left--;
        var all = (long)Shape.Of(expression.Type).Count + (expression is BoundPast past ? past.Window : 0);
        if (_left < 0)
            return all;
        foreach (var child in expression.Children)
            all += Measure(child);
        return all;
    }
}
