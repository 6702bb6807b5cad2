using System.Collections.Immutable;

namespace Espalier.Generators.Emission.Batches;

/// <summary>A value that a batch computes for some rows at once: what is computed alike is one node.</summary>
/// <param name="number">Its place among all: what it is made of stands before it.</param>
/// <param name="form">How it is written.</param>
/// <param name="text">The constant, what computes it for all rows, the operator, or the method with its first arguments.</param>
/// <param name="arguments">What it is made of.</param>
internal sealed class LaneNode(int number, LaneForm form, string text, ImmutableArray<LaneNode> arguments)
{
    /// <summary>Its place among all.</summary>
    public int Number => number;

    /// <summary>How it is written.</summary>
    public LaneForm Form => form;

    /// <summary>The constant, what computes it for all rows, the operator, or the method with its first arguments.</summary>
    public string Text => text;

    /// <summary>What it is made of.</summary>
    public ImmutableArray<LaneNode> Arguments => arguments;

    /// <summary>The last arguments of a call.</summary>
    public string After { get; init; } = "";

    /// <summary>The column that it reads, or null.</summary>
    public BatchColumn? Column { get; init; }

    /// <summary>What a variable may be called that holds it; null where it needs no name.</summary>
    public string? Hint { get; set; }

    /// <summary>It holds 64 bits a row that are hashed, and no numbers.</summary>
    public bool IsWord { get; } = text.StartsWith("Hash(", StringComparison.Ordinal) || text.StartsWith("ReadWords(", StringComparison.Ordinal)
        || (text.StartsWith("To", StringComparison.Ordinal) && text != "ToUnit(")
        || (form == LaneForm.Infix && arguments[0].IsWord);

    /// <summary>The number that it is in all rows, or null.</summary>
    public double? Value { get; init; }

    /// <summary>It is a number whose sign is never negative, that of a zero included; or NaN.</summary>
    public bool IsNeverNegative { get; } = form switch
    {
        LaneForm.Constant => text.StartsWith("Create(", StringComparison.Ordinal) && text["Create(".Length] != '-',
        LaneForm.Infix => text switch
        {
            "*" => arguments[0] == arguments[1] || (arguments[0].IsNeverNegative && arguments[1].IsNeverNegative),
            "+" or "/" => arguments[0].IsNeverNegative && arguments[1].IsNeverNegative,
            "&" => arguments[0].IsNeverNegative || arguments[1].IsNeverNegative,
            _ => false,
        },
        LaneForm.Call => text switch
        {
            "Abs(" or Contract.Elementary + ".Exp(" => true,
            "Sqrt(" or "AndNot(" => arguments[0].IsNeverNegative,
            "Max(" => arguments[0].IsNeverNegative || arguments[1].IsNeverNegative,
            "Min(" => arguments[0].IsNeverNegative && arguments[1].IsNeverNegative,
            "ConditionalSelect(" => arguments[1].IsNeverNegative && arguments[2].IsNeverNegative,
            _ => false,
        },
        _ => false,
    };

    /// <summary>It has effects: it is computed once, where it stands, whether or not anything uses it.</summary>
    public bool HasEffects { get; init; }

    /// <summary>How many operations it is, apart from those that it is made of.</summary>
    public int Cost { get; init; } = 1;

    /// <summary>What tells a node from others.</summary>
    public static string KeyOf(LaneForm form, string text, ImmutableArray<LaneNode> arguments, string after, BatchColumn? column) =>
        string.Join(
            " ",
            [
                Literals.Number((int)form), column is null ? "" : (column.IsRemembered ? "m" : "c") + Literals.Number(column.Number), text,
                .. arguments.Select(node => Literals.Number(node.Number)), after,
            ]);
}
