namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>Registers that tapes run in, one tape after another.</summary>
internal sealed class TapeMemory
{
    private double[][] _registers = [];

    /// <summary>The first registers; what they hold is undefined.</summary>
    public double[][] Take(int count)
    {
        if (_registers.Length >= count)
            return _registers;
        var grown = new double[Math.Max(count, 2 * _registers.Length)][];
        _registers.CopyTo(grown, 0);
        for (var i = _registers.Length; i < grown.Length; i++)
            grown[i] = new double[Tape.Width];
        return _registers = grown;
    }
}
