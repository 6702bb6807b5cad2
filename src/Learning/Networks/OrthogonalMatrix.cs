using Espalier.Rewards;

namespace Espalier.Learning.Networks;

/// <summary>
/// Random orthogonal matrices, with which layers begin (Saxe, McClelland and Ganguli 2014): uniform over all of them,
/// by the orthonormalisation of normal numbers.
/// </summary>
public static class OrthogonalMatrix
{
    /// <summary>Draws a matrix whose rows or columns, whichever are fewer, are orthogonal and of length <paramref name="gain"/>.</summary>
    /// <param name="key">The key of its random numbers.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="gain">The length of the orthogonal vectors.</param>
    /// <returns><paramref name="rows"/> × <paramref name="columns"/>, row-major.</returns>
    public static float[] Draw(StreamKey key, int rows, int columns, double gain)
    {
        var vectors = DrawOrthonormal(key, Math.Min(rows, columns), Math.Max(rows, columns));
        var matrix = new float[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var component = rows <= columns ? vectors[row][column] : vectors[column][row];
                matrix[(row * columns) + column] = (float)(gain * component);
            }
        }

        return matrix;
    }

    /// <summary>Modified Gram–Schmidt, twice for each vector: once leaves what rounding left.</summary>
    private static double[][] DrawOrthonormal(StreamKey key, int count, int size)
    {
        var stream = key.Open();
        var vectors = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var vector = vectors[i] = new double[size];
            for (var j = 0; j < size; j++)
                vector[j] = DrawNormal(ref stream);
            for (var pass = 0; pass < 2; pass++)
            {
                for (var k = 0; k < i; k++)
                    Add(-Dot(vectors[k], vector), vectors[k], vector);
                Scale(1 / Math.Sqrt(Dot(vector, vector)), vector);
            }
        }

        return vectors;
    }

    /// <summary>One normal number (Box and Muller 1958); its twin is not kept, so that a draw depends on its place only.</summary>
    private static double DrawNormal(ref CounterStream stream)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - stream.Real()));
        return radius * Math.Cos(2 * Math.PI * stream.Real());
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static void Add(double factor, double[] source, double[] target)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] += factor * source[i];
    }

    private static void Scale(double factor, double[] vector)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] *= factor;
    }
}
