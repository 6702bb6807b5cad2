using Espalier.Runtime.Learners;
using Espalier.Runtime.Tests.Worlds;

namespace Espalier.Runtime.Tests.Evaluation;

/// <summary>Goes north, then west, wherever the cheese is: the rival goal, pursued without fail where there are no walls.</summary>
internal sealed class CornerPolicy : IPolicy
{
    public void ComputeLogits(ReadOnlySpan<float> observations, int rows, Span<float> logits)
    {
        const int cells = Maze.Size * Maze.Size;
        for (var row = 0; row < rows; row++)
        {
            var mouse = observations.Slice((row * Maze.ObservationSize) + cells, cells).IndexOf(1f);
            var move = mouse / Maze.Size > 1 ? MazeMove.North : MazeMove.West;
            var options = logits.Slice(row * 4, 4);
            options.Fill(-100);
            options[(int)move] = 0;
        }
    }
}
