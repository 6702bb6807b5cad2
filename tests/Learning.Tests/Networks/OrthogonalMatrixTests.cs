using Espalier.Learning.Networks;
using Espalier.Rewards;

namespace Espalier.Learning.Tests.Networks;

public sealed class OrthogonalMatrixTests
{
    [Theory]
    [InlineData(147, 64)]
    [InlineData(64, 64)]
    [InlineData(3, 64)]
    [InlineData(64, 1)]
    public void The_fewer_of_rows_and_columns_are_orthogonal_and_as_long_as_the_gain(int rows, int columns)
    {
        var matrix = OrthogonalMatrix.Draw(StreamKey.FromSeed(1), rows, columns, gain: 1.5);
        var (count, size) = (Math.Min(rows, columns), Math.Max(rows, columns));
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var product = Enumerable.Range(0, size).Sum(k => rows <= columns
                    ? (double)matrix[(i * columns) + k] * matrix[(j * columns) + k]
                    : (double)matrix[(k * columns) + i] * matrix[(k * columns) + j]);
                Assert.Equal(i == j ? 1.5 * 1.5 : 0, product, 1e-5);
            }
        }
    }

    [Fact]
    public void The_same_key_draws_the_same_matrix_and_another_another()
    {
        var key = StreamKey.FromSeed(1);
        Assert.Equal(OrthogonalMatrix.Draw(key, 8, 5, 1), OrthogonalMatrix.Draw(key, 8, 5, 1));
        Assert.NotEqual(OrthogonalMatrix.Draw(key, 8, 5, 1), OrthogonalMatrix.Draw(key.At(1), 8, 5, 1));
    }
}
