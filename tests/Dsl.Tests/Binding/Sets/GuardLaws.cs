using System.Globalization;
using CsCheck;

namespace Espalier.Dsl.Tests.Binding.Sets;

/// <summary>Gaps and overlaps of guards are found exactly where trying every state of the world finds them.</summary>
public class GuardLaws
{
    private static readonly string[] s_moves = ["stay", "north", "east", "south", "west"];

    private static readonly Gen<Guard> s_atom = Gen.OneOf(
        Gen.Const(new Guard("carrying", cell => cell.Carrying)),
        Gen.Const(new Guard("wet", cell => cell.Wet)),
        Gen.Select(Gen.Int[-1, 11], Gen.Int[0, 5], (k, comparison) => comparison switch
        {
            0 => Number($"x < {k}", cell => cell.X < k),
            1 => Number($"{k} <= x", cell => cell.X >= k),
            2 => Number($"x == {k}", cell => cell.X == k),
            3 => Number($"x != {k}.5", _ => true),
            4 => Number($"x in {k}..{k + 3}", cell => cell.X >= k && cell.X <= k + 3),
            _ => Number($"{k} < x <= {k + 4}", cell => cell.X > k && cell.X <= k + 4),
        }),
        Gen.Int[0, 4].Select(move => new Guard($"facing == {s_moves[move]}", cell => cell.Facing == move)));

    private static readonly Gen<Guard> s_guard = Gen.Recursive<Guard>((depth, inner) => depth == 4 ? s_atom : Gen.Frequency(
        (2, s_atom),
        (1, inner.Select(guard => new Guard($"(not {guard.Text})", cell => !guard.Holds(cell)))),
        (2, Gen.Select(inner, inner, (a, b) => new Guard($"({a.Text} and {b.Text})", cell => a.Holds(cell) && b.Holds(cell)))),
        (2, Gen.Select(inner, inner, (a, b) => new Guard($"({a.Text} or {b.Text})", cell => a.Holds(cell) || b.Holds(cell)))),
        (1, Gen.Select(inner, inner, (a, b) => new Guard($"({a.Text} implies {b.Text})", cell => !a.Holds(cell) || b.Holds(cell)))),
        (1, Gen.Select(inner, inner, (a, b) => new Guard($"(({a.Text}) == ({b.Text}))", cell => a.Holds(cell) == b.Holds(cell))))));

    private static readonly Cell[] s_cells =
    [
        .. from carrying in new[] { false, true }
           from wet in new[] { false, true }
           from x in Enumerable.Range(0, 11)
           from facing in Enumerable.Range(0, 5)
           select new Cell(carrying, wet, x, facing),
    ];

    [Fact]
    public void Gaps_and_overlaps_are_found_exactly() => Gen.Select(s_guard, s_guard).Sample(
        (first, second) =>
        {
            var said = Field.DiagnoseLines($"machine m observed {{ start a; a -> b on {first.Text}; a -> c on {second.Text}; final b, c; }}");
            Assert.Equal(s_cells.Any(cell => !first.Holds(cell) && !second.Holds(cell)), said.Any(text => text.Contains("ESP4010", StringComparison.Ordinal)));
            Assert.Equal(s_cells.Any(cell => first.Holds(cell) && second.Holds(cell)), said.Any(text => text.Contains("ESP4012", StringComparison.Ordinal)));
        },
        iter: 500);

    private static Guard Number(FormattableString text, Func<Cell, bool> holds) => new(text.ToString(CultureInfo.InvariantCulture), holds);

    private sealed record Guard(string Text, Func<Cell, bool> Holds);

    private sealed record Cell(bool Carrying, bool Wet, int X, int Facing);
}
