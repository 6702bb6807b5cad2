namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>
/// Expressions of a world as steps over many points at once. Each point comes to the bits that the reference interpreter comes to.
/// </summary>
internal sealed class Tape
{
    /// <summary>How many points a run computes at most.</summary>
    public const int Width = 512;

    private readonly int _registers;
    private readonly Dictionary<double, int> _constants;
    private readonly Dictionary<int, int> _inputs;
    private readonly TapeStep[] _steps;
    private readonly int[] _outputs;
    private double[][] _memory = [];

    /// <summary>Prepares to run.</summary>
    /// <param name="registers">How many registers there are.</param>
    /// <param name="constants">The registers that hold one number.</param>
    /// <param name="inputs">The register of each position of the world's boxes that is read.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="outputs">The registers of the expressions' values.</param>
    public Tape(int registers, Dictionary<double, int> constants, Dictionary<int, int> inputs, TapeStep[] steps, int[] outputs)
    {
        _registers = registers;
        _constants = constants;
        _inputs = inputs;
        _steps = steps;
        _outputs = outputs;
        Positions = [.. inputs.Keys.OrderBy(position => position)];
        Cost = 1 + Positions.Count + steps.Sum(step => step.Cost);
    }

    /// <summary>The positions that are read, ascending.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>What a point takes, as a number of plain operations.</summary>
    public int Cost { get; }

    /// <summary>Takes memory for its registers, which it has until another tape takes it.</summary>
    public void Load(TapeMemory memory)
    {
        _memory = memory.Take(_registers);
        foreach (var constant in _constants)
            _memory[constant.Value].AsSpan().Fill(constant.Key);
    }

    /// <summary>The values that the points have at a position that is read.</summary>
    public double[] InputAt(int position) => _memory[_inputs[position]];

    /// <summary>The values of an expression, as the last run left them.</summary>
    public double[] Output(int index) => _memory[_outputs[index]];

    /// <summary>Computes the expressions at the first points.</summary>
    public void Run(int count)
    {
        foreach (var step in _steps)
            step.Run(_memory, count);
    }
}
