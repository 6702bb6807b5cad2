using System.Text;

namespace Espalier.Generators.Emission.Batches;

/// <summary>Values of a batch as C#: those that have a variable by its name, the others where they are used.</summary>
/// <param name="schedule">What variables are called.</param>
internal sealed class LaneText(LaneSchedule schedule)
{
    // In C#'s order: | ^ & + * ~ and names, calls and brackets.
    private const int Unary = 6;
    private const int Primary = 7;

    /// <summary>What reads a value.</summary>
    public string Of(LaneNode node) => schedule.NameOf(node) ?? Compute(node);

    /// <summary>What computes a value, whether or not a variable holds it.</summary>
    public string Compute(LaneNode node) => node.Form switch
    {
        LaneForm.Constant or LaneForm.Uniform => node.Text,
        LaneForm.Column => $"{node.Text}{schedule.NameOf(node.Column!)}, row)",
        LaneForm.Infix => $"{At(node.Arguments[0], node, isRight: false)} {node.Text} {At(node.Arguments[1], node, isRight: true)}",
        LaneForm.Prefix => node.Text + At(node.Arguments[0], Unary),
        _ when node.Column is { } column =>
            $"{node.Text}{schedule.NameOf(column)}, {StrideOf(column)}, {Of(node.Arguments[0])}, row)",
        _ => $"{node.Text}{string.Join(", ", node.Arguments.Select(Of))}{node.After})",
    };

    /// <summary>A statement with its values.</summary>
    public string Of(LaneStep step)
    {
        var text = new StringBuilder(step.Statement);
        if (step.Column is { } column)
            text.Replace("{column}", schedule.NameOf(column));
        for (var i = 0; i < step.Arguments.Length; i++)
            text.Replace("{" + Literals.Number(i) + "}", Of(step.Arguments[i]));
        return text.ToString();
    }

    /// <summary>The variable that holds how far columns of a type are apart.</summary>
    public static string StrideOf(BatchColumn column) => "stride" + Literals.Number(column.Size);

    // Operators of one kind stand without brackets where they are read from left to right; different ones, where the
    // reader would have to remember which binds tighter, with them.
    private string At(LaneNode operand, LaneNode parent, bool isRight)
    {
        var text = Of(operand);
        var precedence = schedule.NameOf(operand) is null ? PrecedenceOf(operand) : Primary;
        var isPlain = precedence >= Unary || (operand.Text == parent.Text && !isRight);
        return isPlain ? text : "(" + text + ")";
    }

    private string At(LaneNode operand, int least)
    {
        var precedence = schedule.NameOf(operand) is null ? PrecedenceOf(operand) : Primary;
        var text = Of(operand);
        return precedence > least ? text : "(" + text + ")";
    }

    private static int PrecedenceOf(LaneNode node) => node.Form switch
    {
        LaneForm.Infix => 0,
        LaneForm.Prefix => Unary,
        _ => Primary,
    };
}
