using Espalier.Cli.Deep;

namespace Espalier.Cli.Tests.Deep;

/// <summary>What a solver writes is read, or not believed.</summary>
public sealed class SolverAnswersTests
{
    [Theory]
    [InlineData("((|x| 0.5))", new[] { 0.5 })]
    [InlineData("((|x| (- 0.5))\n (|near| true) (n 12))", new[] { -0.5, 1, 12 })]
    [InlineData("((|let me (in| 0.57735026918962576450914878050195745564?))", new[] { 0.57735026918962573 })]
    [InlineData("((x (/ 1.0 4.0)) (y (- (/ 3.0 2.0))) (z false))", new[] { 0.25, -1.5, 0 })]
    [InlineData("()", new double[0])]
    public void Values_are_read(string text, double[] values) => Assert.Equal(values, SolverAnswers.Values(text, values.Length));

    [Theory]
    [InlineData("")]
    [InlineData("((|x| 0.5)")]
    [InlineData("((|x| 0.5)))")]
    [InlineData("((|x| ))")]
    [InlineData("((|x| (* 2 3)))")]
    [InlineData("((|x| 1e999))")]
    [InlineData("((|x| NaN))")]
    [InlineData("((|x| 0.5) (|y| 0.5))")]
    [InlineData("(error \"line 3 column 10: model is not available\")")]
    [InlineData("((|x")]
    public void What_is_no_value_is_not_read(string text) => Assert.Null(SolverAnswers.Values(text, 1));

    [Fact]
    public void What_has_no_bottom_is_not_read() =>
        Assert.Null(SolverAnswers.Values("((x " + string.Concat(Enumerable.Repeat("(- ", 100_000)) + "1", 1));
}
