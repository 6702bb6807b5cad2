using System.Collections.Immutable;
using System.Globalization;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Rows;

/// <summary>The scalars of a row, by the names of columns.</summary>
internal sealed class RowCells
{
    private readonly Dictionary<string, RowCell> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<RowCell>> _arrays = new(StringComparer.Ordinal);
    private readonly ImmutableArray<RowCell> _all;

    /// <summary>Names the scalars of a layout.</summary>
    public RowCells(RowLayout layout)
    {
        var all = ImmutableArray.CreateBuilder<RowCell>();
        foreach (var region in layout.Regions)
        {
            foreach (var member in region.Members)
            {
                ImmutableArray<RowCell> cells = [.. CellsOf(region, member)];
                all.AddRange(cells);
                if (!member.Dimensions.IsEmpty)
                    _arrays[$"{region.Name}.{member.Name}"] = cells;
            }
        }

        var flag = new BoolCodec();
        all.Add(new(RowNames.Terminated, layout.Terminated, flag, IsRequired: true));
        all.Add(new(RowNames.Truncated, layout.Truncated, flag, IsRequired: true));
        all.Add(new(RowNames.First, layout.First, flag, IsRequired: false));
        foreach (var cell in all)
            _byName[cell.Path] = cell;
        _all = all.ToImmutable();
    }

    /// <summary>The scalar of each column.</summary>
    /// <param name="columns">The names of the columns: <c>state.v.0</c>, <c>state.v[0]</c>, or <c>state.v.x</c> where elements have names.</param>
    /// <param name="place">Where the columns are named.</param>
    /// <exception cref="RowException">A column is unknown, missing, or there twice.</exception>
    public ImmutableArray<RowCell> Find(IEnumerable<string> columns, string place)
    {
        var seen = new HashSet<RowCell>();
        var found = ImmutableArray.CreateBuilder<RowCell>();
        foreach (var column in columns)
        {
            if (!_byName.TryGetValue(Normalize(column), out var cell))
                throw new RowException(place, Unknown(column));
            if (!seen.Add(cell))
                throw new RowException(place, RowFault.Repeated(column));
            found.Add(cell);
        }

        return _all.FirstOrDefault(cell => cell.IsRequired && !seen.Contains(cell)) is { } missing
            ? throw new RowException(place, RowFault.Missing(missing.Path))
            : found.ToImmutable();
    }

    /// <summary>The names of all elements where a column holds a whole vector or matrix; else the column's own.</summary>
    public IEnumerable<string> NamesIn(string column) =>
        _arrays.TryGetValue(column, out var cells) ? cells.Select(cell => cell.Path) : [column];

    private IEnumerable<RowCell> CellsOf(RowRegion region, RowMember member)
    {
        var path = $"{region.Name}.{member.Name}";
        var columns = member.Dimensions.IsEmpty ? 1 : member.Dimensions[^1];
        for (var i = 0; i < member.Count; i++)
        {
            var row = member.Dimensions.Length == 2 ? $".{Number(i / columns)}" : "";
            var cell = new RowCell(
                member.Dimensions.IsEmpty ? path : $"{path}{row}.{Number(i % columns)}",
                region.Start + member.Offset + (i * member.Element.Size),
                member.Element,
                region.IsRequired);
            if (!member.Components.IsEmpty)
                _byName[$"{path}{row}.{member.Components[i % columns]}"] = cell;
            yield return cell;
        }
    }

    private string Unknown(string column) => $"'{column}' is no column of a row."
        + (Spelling.FindNearest(Normalize(column), _byName.Keys) is { } near ? $" Did you mean '{near}'?" : "");

    private static string Normalize(string column) =>
        column.Trim().Replace("]", "", StringComparison.Ordinal).Replace('[', '.').Replace(',', '.').Replace(" ", "", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
