namespace Espalier.Dsl.Analysis.Density;

/// <summary>Where a set speaks over two numbers of a world.</summary>
/// <param name="X">The first; its bins are the columns.</param>
/// <param name="Y">The second; its bins are the rows.</param>
/// <param name="Columns">How many columns there are.</param>
/// <param name="Bins">The parts, row by row; NaN where no point of the sample lies.</param>
public sealed record CoverageField(CoverageStrip X, CoverageStrip Y, int Columns, EquatableArray<CoverageBin> Bins)
{
    /// <summary>How many rows there are.</summary>
    public int Rows => Bins.Count / Columns;
}
