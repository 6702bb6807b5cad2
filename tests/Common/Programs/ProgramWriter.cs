namespace Espalier.Tests.Common.Programs;

/// <summary>Writes a file with a world and sets of constraints for it, at random: everything that a set may hold.</summary>
internal sealed class ProgramWriter
{
    private readonly Dice _dice;
    private readonly ExpressionWriter _expressions;
    private readonly LineWriter _lines;

    /// <param name="dice">The choices.</param>
    public ProgramWriter(Dice dice)
    {
        _dice = dice;
        _expressions = new ExpressionWriter(dice);
        _lines = new LineWriter(dice, _expressions);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="name">The namespace.</param>
    public string Write(string name) => $$"""
        namespace {{name}};

        unit m;
        unit s;

        let twist(q, r) = q * r - abs(q - near_to(r));
        let near_to(q) = round(q) / 2;

        world W {
            {{(_dice.Chance(0.5) ? "precision double;" : "")}}
            settings { level : int in 0..4 = 2; loose : real in -2..2 = 0.5; wet : bool = false; }
            state {
                near   : real in -2..2;
                wide   : real in 0..1000;
                free   : real;
                far    : real<m> in 0..5;
                fast   : real<m/s>;
                small  : int in -5..5;
                large  : int in 0..2_000_000_000;
                whole  : int;
                huge   : int in -2_000_000_000..2_147_483_647;
                on, lit : bool;
                mood   : Mood;
                place  : real[3] in -1..1;
                speed  : real[3];
                counts : int[4] in 0..9;
                mask   : bool[3];
                sides  : real[2, 3] in -2..2;
                hidden secret : int in 0..9;
            }
            action { act : Mood; push : real in -1..1; gear : int in 0..2; pull : real[3] in -1..1; }
            enum Mood { calm, glad, wild }
            let derived = {{_expressions.Real(Reads.State, 2)}};
            let twice   = derived + {{_expressions.Real(Reads.State, 2)}};
            let mixed   = {{_expressions.Vector(Reads.State, 2)}};
            event moves = {{_expressions.Bool(Reads.Transition, 2)}};
            step 0.5<s>;
        }

        constraints Values for W {
        {{Lines(10, i => $"metric v{i}: {Value()};")}}}

        constraints Lines for W {
        {{Lines(4, i => _lines.Demand($"a{i}"))}}}

        constraints Heir for W : Lines {
            {{_lines.Demand("a1")}}
            {{_lines.Demand("c0")}}
        }

        {{Mixed()}}
        constraints Knobs(gain : real in -3..3 = 2, period : int in 1..3 = 2) for W {
        {{Lines(2, i => $"reward k{i}: gain * {_expressions.Real(Reads.All, 2)} every period steps weight gain;")}}}

        constraints Dialled for W = {{Set()}};
        constraints Twice   for W = Dialled | {{Dial()}};

        """;

    private static string Lines(int count, Func<int, string> write) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"    {write(i)}\n"));

    private string Value() => _dice.Chance(0.7) ? _expressions.Real(Reads.All, 3) : $"where({_expressions.Bool(Reads.All, 3)}, 1, 0)";

    /// <summary>A set with lines of every kind.</summary>
    private string Mixed()
    {
        _expressions.Forget();
        var local = $"let local = {_expressions.Real(Reads.All & ~Reads.Machines, 2)};\n";
        var machine = _lines.Machine("m");
        _expressions.Machine = "m";
        _expressions.Local = "local";
        var lines = Lines(5, i => _lines.Any($"b{i}"));
        _expressions.Machine = null;
        _expressions.Local = null;
        _expressions.Forget();
        return $"constraints Mixed for W {{\n    {local}    {machine}\n{lines}}}\n";
    }

    private string Set()
    {
        var set = _dice.Below(7) switch
        {
            0 => $"Lines + {Operand("Mixed")}",
            1 => $"Mixed + {Operand("Knobs")}",
            2 => $"Lines - a{_dice.Whole(0, 3)}",
            3 => $"Knobs({_dice.Whole(-3, 3)}, {_dice.Whole(1, 3)}) + {Operand("Lines")}",
            4 => "Mixed",
            5 => "Heir",
            _ => "Lines",
        };
        var dials = _dice.Below(3);
        for (var i = 0; i < dials; i++)
            set += " | " + Dial();
        return set;
    }

    private string Operand(string set) => _dice.Chance(0.3) ? $"({set} | {Dial(mixes: false)})" : set;

    private string Dial(bool mixes = true) => _dice.Below(8) switch
    {
        0 => $"thin {_dice.Whole(1, 99)}%{_dice.Pick("", " unscaled")}",
        1 => $"delay {_dice.Whole(1, 3)} steps{_dice.Pick("", " observed")}",
        2 => "delay to end",
        3 => $"cover {_dice.Whole(20, 90)}%",
        4 => $"keep {_dice.Whole(1, 4)}",
        5 when mixes => $"mix {_dice.Whole(1, 99)}% {_dice.Pick("Values", "Lines", "Knobs(1)")}",
        _ => $"scale {_dice.Pick("0", "2", "-1.5", "0.3")}",
    };
}
