using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Espalier.Cli.Tests;

public sealed class ParquetTests : IDisposable
{
    private const string Cart = """
        world Cart {
            state  { x : int in 0..10; v : real[2] in -4..4; lamp : Lamp; }
            action { push : bool; }
            enum Lamp { red, green }
            horizon 100 steps;
        }

        constraints Steady for Cart {
            reward    middle: x;
            penalize  effort: 3           when push weight 0.5;
            reward    turn:   next.v[1]   when lamp == green;
        }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Dotted_columns_and_structs_with_lists_are_read_and_results_written()
    {
        var rows = Path.Combine(_folder.Path, "rows.parquet");
        await Write(rows, [1, 2, 3, 4]);

        var run = await Score(rows, "--output", Path.Combine(_folder.Path, "out.parquet"));

        Assert.Equal(new ToolRun(0, "", "2 rows in 1 episode.\n"), run);
        await using var stream = File.OpenRead(Path.Combine(_folder.Path, "out.parquet"));
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(["total", "terms.middle", "terms.effort", "terms.turn", "terminate"], reader.Schema.GetDataFields().Select(field => field.Name));
        Assert.Equal([4d, 6.5], await Read(group, reader.Schema.GetDataFields()[0]));
        Assert.Equal([4d, 4], await Read(group, reader.Schema.GetDataFields()[1]));
        Assert.Equal([null, -1.5], await Read(group, reader.Schema.GetDataFields()[2]));
        Assert.Equal([null, 4d], await Read(group, reader.Schema.GetDataFields()[3]));
    }

    [Theory]
    [InlineData(new float[] { 1, 2, 3 }, null, "(2): error: next.v must have 2 elements, but has 1.")]
    [InlineData(new float[] { 1, 2, 3, 4, 5 }, null, "(2): error: next.v must have 2 elements, but has more.")]
    [InlineData(new float[] { 1, 2, 3, 4 }, "gren", "(2): error: state.lamp must be one of red, green, but is \"gren\". Did you mean 'green'?")]
    [InlineData(new float[] { 1, 2, 3, 4 }, "", "(2): error: state.lamp must be one of red, green, but is null.")]
    public async Task A_bad_row_is_named(float[] next, string? lamp, string message)
    {
        var rows = Path.Combine(_folder.Path, "rows.parquet");
        await Write(rows, next, lamp);

        Assert.Equal(new ToolRun(1, "", rows + message + "\n"), await Score(rows));
    }

    [Fact]
    public async Task What_is_no_parquet_file_is_said_to_be_none()
    {
        var run = await Score(_folder.Write("rows.parquet", "x,y,z and some more text"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("this is no Parquet file that can be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_is_no_stream()
    {
        var run = await Score("-", "--input-format", "parquet");

        Assert.Equal(new ToolRun(2, "", "espalier: error: Parquet is read from its end, and so from a file only: give --input FILE.\n"), run);
    }

    private Task<ToolRun> Score(string rows, params string[] options) => ToolRun.Of(
        ["score", _folder.Write("cart.constraints", Cart), "--set", "Steady", "--input", rows, .. options]);

    private static async Task<double?[]> Read(ParquetRowGroupReader group, DataField field)
    {
        using var column = (RawColumnData<double>)await group.ReadRawColumnDataBaseAsync(field, TestContext.Current.CancellationToken);
        return field.IsNullable ? [.. column.NullableValues] : [.. column.Values.ToArray().Select(value => (double?)value)];
    }

    // Two rows; the state's members are in a struct but for one, as different writers have it. An empty lamp is null.
    private static async Task Write(string path, float[] next, string? lamp = null)
    {
        var (v, nextV) = (new DataField<float>("element"), new DataField<float>("element"));
        var schema = new ParquetSchema(
            new StructField("state", new DataField<long>("x"), new ListField("v", v)),
            new DataField<string>("state.lamp"),
            new DataField<bool>("action.push"),
            new StructField("next", new DataField<double>("x"), new ListField("v", nextV), new DataField<string>("lamp")),
            new DataField<bool>("terminated"),
            new DataField<bool>("truncated"));
        await using var stream = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, stream);
        using var group = writer.CreateRowGroup();
        foreach (var field in schema.GetDataFields())
        {
            await (field.Path.ToString().Replace('/', '.') switch
            {
                "state.x" => Put<long>(field, [4, 4]),
                "state.v.list.element" => Put<float>(field, [1, 2, 3, 4], [0, 1, 0, 1]),
                "state.lamp" => group.WriteAsync(field, lamp?.Length == 0 ? ["red", null!] : new[] { "red", lamp ?? "green" }),
                "action.push" => group.WriteAsync<bool>(field, new[] { false, true }),
                "next.x" => Put<double>(field, [3, 3]),
                "next.v.list.element" => Put(field, next, [0, 1, 0, 1, 1]),
                "next.lamp" => Put<ReadOnlyMemory<char>>(field, ["red".AsMemory(), "green".AsMemory()]),
                _ => group.WriteAsync<bool>(field, new[] { false, false }),
            });
        }

        group.CompleteValidate();

        Task Put<T>(DataField field, T[] values, int[]? repetitions = null)
            where T : struct => group.WriteAllPartsAsync<T>(
                field,
                values,
                Enumerable.Repeat(field.MaxDefinitionLevel, values.Length).ToArray(),
                repetitions is null ? null : repetitions[..values.Length],
                TestContext.Current.CancellationToken);
    }
}
