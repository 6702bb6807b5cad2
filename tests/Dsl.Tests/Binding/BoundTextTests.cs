using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>Messages write expressions as a file would, constants computed and functions replaced by what they stand for.</summary>
public sealed class BoundTextTests
{
    [Theory]
    [InlineData("speed - 3 - slope * 2")]
    [InlineData("speed - (3 - slope)")]
    [InlineData("(speed + 3) * slope / (x % 2)")]
    [InlineData("-speed^2 + (-speed)^2 + 2^-speed")]
    [InlineData("(speed^2)^3 - speed^x^2")]
    [InlineData("if carrying and not wet then x else next.x")]
    [InlineData("(if carrying then x else y) + 1")]
    [InlineData("max(abs(x), next.distance, min(heights))")]
    [InlineData("heights[x] + next.heights[2]")]
    [InlineData("sum(heights[1..3]) + sum([1, x])")]
    [InlineData("tolerance(speed, 1..2)")]
    [InlineData("tolerance(speed, 1..2, slope, long_tail)")]
    [InlineData("prev(x, 3) + prev(x) + since(carrying) + peak(speed)")]
    [InlineData("random(3) + next(random(3)) + log1p(speed) + pi")]
    [InlineData("dot(push, heights) * elapsed - thrust")]
    public void A_number_reads_as_it_was_written(string text) => Assert.Equal(text, BoundText.Of(Field.Demand($"reward r: {text};").Value!));

    [Theory]
    [InlineData("x < 3 or y >= 2 and not carrying")]
    [InlineData("(x < 3 or wet) and carrying")]
    [InlineData("not (carrying or wet)")]
    [InlineData("carrying implies wet implies x == 3")]
    [InlineData("(carrying implies wet) implies x != 3")]
    [InlineData("0 < x <= y and move == north")]
    [InlineData("speed in 1..x + 2 and facing in good")]
    [InlineData("once(near) and within(carrying, 3 steps) and not terminated")]
    [InlineData("any(walls) or all(not walls) or count(heights > 0.5) > 1")]
    [InlineData("(x < 3) == carrying")]
    public void A_predicate_reads_as_it_was_written(string text)
    {
        var predicate = Field.Demand($"require r: {text};").Predicate!;
        Assert.Equal(text, BoundText.Of(predicate));
    }

    [Theory]
    [InlineData("speed - 2 * 3 - 1", "speed - 6 - 1")]
    [InlineData("where(carrying, 1, 0)", "if carrying then 1 else 0")]
    [InlineData("x + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y", "x + y + x + y + x + y + x + y + x + y + x + y + x + y + x +…")]
    public void What_is_computed_or_long_reads_shorter(string text, string expected) =>
        Assert.Equal(expected, BoundText.Of(Field.Demand($"reward r: {text};").Value!));

    [Fact]
    public void What_lies_deep_is_left_out()
    {
        BoundExpression expression = Field.Demand("reward r: speed;").Value!;
        for (var i = 0; i < 5_000; i++)
            expression = new BoundCall(Function.Abs, [expression], expression.Type, expression.Span);
        Assert.Equal("abs(abs(abs(abs(abs(abs(abs(abs(…))))))))", BoundText.Of(expression));
    }
}
