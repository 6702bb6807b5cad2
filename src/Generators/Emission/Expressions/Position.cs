using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>Where an element stands in a vector or a matrix: C# of whole numbers inside it.</summary>
/// <param name="Row">The row of a matrix; null in a vector.</param>
/// <param name="Index">The index in a vector, or the column of a matrix.</param>
internal readonly record struct Position(string? Row, string Index)
{
    /// <summary>A place in a vector.</summary>
    public static Position At(string index) => new(null, index);

    /// <summary>The place that parameters or loop variables give.</summary>
    public static Position Of(DslType type) => type is MatrixType ? new("row", "column") : At("index");

    /// <summary>The same place in a vector, or column of a matrix, that begins further on.</summary>
    public Position ShiftIndex(int start) => this with { Index = Shift(Index, start) };

    /// <summary>The same place in a matrix that begins some rows further on.</summary>
    public Position ShiftRow(int start) => this with { Row = Shift(Row!, start) };

    /// <summary>The place among all elements, row by row.</summary>
    public string Flat(DslType type)
    {
        if (type is not MatrixType matrix || Row is null)
            return Index;
        if (int.TryParse(Row, out var row))
            return Shift(Index, row * matrix.Columns);
        return $"({Bracketed(Row)} * {Literals.Number(matrix.Columns)}) + {Index}";
    }

    private static string Shift(string index, int start) =>
        start == 0 ? index
        : int.TryParse(index, out var known) ? Literals.Number(known + start)
        : $"{index} + {Literals.Number(start)}";

    /// <summary>A place as an operand: what is more than a name, a number or a call, in brackets.</summary>
    public static string Bracketed(string index) =>
        index.IndexOf(' ') >= 0 && index[index.Length - 1] != ')' ? $"({index})" : index;
}
