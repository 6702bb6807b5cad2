using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>How set expressions and tasks bind, with every bracket written.</summary>
public sealed class SetExpressionTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("A(1, 2 + 3)", "A(1, [2 + 3])")]
    [InlineData("A + B + C", "((A + B) + C)")]
    [InlineData("A - x - y", "((A - x) - y)")]
    [InlineData("A + B - x", "((A + B) - x)")]
    [InlineData("A - x + B", "((A - x) + B)")]
    [InlineData("A + (B - x)", "(A + (B - x))")]
    [InlineData("A - B.x", "(A - B.x)")]
    [InlineData("A + B | thin 10%", "((A + B) | thin 0.1)")]
    [InlineData("A | thin 10% + B", "((A | thin 0.1) + B)")]
    [InlineData("A | thin 10% - x", "((A | thin 0.1) - x)")]
    [InlineData("A + (B | thin 10%)", "(A + (B | thin 0.1))")]
    [InlineData("A | scale -1 / 3 | cover N * 2", "((A | scale [(neg 1) / 3]) | cover [N * 2])")]
    [InlineData("A | scale (1 + 2)", "(A | scale [1 + 2])")]
    [InlineData("A | scale {1 + 2, 3 - 4}", "(A | scale {[1 + 2], [3 - 4]})")]
    [InlineData("A | keep 3 + B | keep 4", "(((A | keep 3) + B) | keep 4)")]
    [InlineData("A | mix 20% B | thin 5%", "((A | mix 0.2 B) | thin 0.05)")]
    [InlineData("A | mix 20% (B | thin 5%)", "(A | mix 0.2 (B | thin 0.05))")]
    [InlineData("A | mix {10%, 20%} B(1) + C", "((A | mix {0.1, 0.2} B(1)) + C)")]
    [InlineData("A | mix q (B)", "(A | mix q B)")]
    [InlineData("A | mix (f(q)) B", "(A | mix (f q) B)")]
    [InlineData("A | delay 4 steps observed | thin 1 unscaled", "((A | delay 4 observed) | thin 1 unscaled)")]
    [InlineData("A | delay to end + B", "((A | delay) + B)")]
    [InlineData("A | delay to steps", "(A | delay to)")]
    [InlineData("A | delay {to, end} steps", "(A | delay {to, end})")]
    public void Sets(string text, string expected)
    {
        var result = Parsed.File($"constraints S for W = {text};\n");
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.Message));
        var set = Assert.IsType<ConstraintsDeclaration>(Assert.Single(result.Unit.Declarations));
        Assert.Equal(expected, Print(Assert.IsType<SetExpression>(set.Definition, exactMatch: false)));
    }

    [Theory]
    [InlineData("achieve a then achieve b then achieve c", "((a then b) then c)")]
    [InlineData("achieve a or achieve b or achieve c", "((a or b) or c)")]
    [InlineData("achieve a or achieve b then achieve c or achieve d", "((a or b) then (c or d))")]
    [InlineData("achieve a ensuring p or achieve b ensuring q", "((a ensuring p) or (b ensuring q))")]
    [InlineData("achieve a ensuring p ensuring q", "((a ensuring p) ensuring q)")]
    [InlineData("(achieve a then achieve b) ensuring p", "((a then b) ensuring p)")]
    [InlineData("achieve a and not b ensuring x < 3 and (p or q)", "([a and (not b)] ensuring [[x < 3] and [p or q]])")]
    [InlineData("achieve (if a then b else c)", "(if a b c)")]
    public void Tasks(string text, string expected)
    {
        var result = Parsed.File($"constraints S for W {{ task t: {text} weight 2; }}\n");
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.Message));
        var set = Assert.IsType<ConstraintsDeclaration>(Assert.Single(result.Unit.Declarations));
        var task = Assert.IsType<TaskMember>(Assert.Single(set.Members));
        Assert.IsType<WeightClause>(Assert.Single(task.Clauses));
        Assert.Equal(expected, Print(task.Task));
    }

    private static string Print(SetExpression set) => set switch
    {
        SetName name => name.Name.Text + (name.Arguments.IsEmpty ? "" : $"({List(name.Arguments)})"),
        UnionSet union => $"({Print(union.Left)} + {Print(union.Right)})",
        WithoutSet without => $"({Print(without.Set)} - {without.Line.Text})",
        DialledSet dialled => $"({Print(dialled.Set)} | {Print(dialled.Dial)})",
        _ => throw new ArgumentOutOfRangeException(nameof(set)),
    };

    private static string Print(Dial dial) => dial switch
    {
        ThinDial thin => $"thin {Values(thin.Shares)}{(thin.IsUnscaled ? " unscaled" : "")}",
        DelayDial delay => $"delay{(delay.IsToEnd ? "" : $" {Values(delay.Periods)}")}{(delay.IsObserved ? " observed" : "")}",
        CoverDial cover => $"cover {Values(cover.Shares)}",
        KeepDial keep => $"keep {Values(keep.Counts)}",
        ScaleDial scale => $"scale {Values(scale.Factors)}",
        MixDial mix => $"mix {Values(mix.Shares)} {Print(mix.Other)}",
        _ => throw new ArgumentOutOfRangeException(nameof(dial)),
    };

    private static string Print(TaskExpression task) => task switch
    {
        TaskAchieve achieve => SExpression.Of(achieve.Predicate),
        TaskEnsuring ensuring => $"({Print(ensuring.Task)} ensuring {SExpression.Of(ensuring.Predicate)})",
        TaskOr or => $"({Print(or.Left)} or {Print(or.Right)})",
        TaskThen then => $"({Print(then.First)} then {Print(then.Second)})",
        _ => throw new ArgumentOutOfRangeException(nameof(task)),
    };

    private static string Values(IReadOnlyList<Expression> values) => values.Count == 1 ? List(values) : $"{{{List(values)}}}";

    private static string List(IEnumerable<Expression> values) => string.Join(", ", values.Select(SExpression.Of));
}
