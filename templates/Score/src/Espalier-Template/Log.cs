using System.Globalization;

namespace EspalierNamespace;

/// <summary>Reads a log: comma-separated values under the header that <see cref="Header"/> is.</summary>
public static class Log
{
    /// <summary>The names of the columns, in their order.</summary>
    public const string Header = "controller,day,hour,temperature,occupied,price,heating";

    /// <summary>Reads the rows, in their order.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <exception cref="FormatException">A line is not what the header says; the message names it.</exception>
    public static IEnumerable<Row> Read(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (number == 1)
            {
                if (line != Header)
                    throw new FormatException($"line 1: Expected the header '{Header}', but found '{line}'.");
                continue;
            }

            if (line.Length > 0)
                yield return ReadRow(line.Split(','), number);
        }
    }

    private static Row ReadRow(string[] cells, int line)
    {
        var expected = Header.Split(',');
        if (cells.Length != expected.Length)
            throw new FormatException($"line {line}: Expected {expected.Length} cells, but found {cells.Length}.");
        return new(
            cells[0],
            (int)Number(1),
            new RoomState { Temperature = Number(3), Occupied = Number(4) != 0, Price = Number(5) },
            new RoomAction { Heating = Number(6) });

        double Number(int column) => double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"line {line}: '{cells[column]}' in column '{expected[column]}' is no number.");
    }
}
