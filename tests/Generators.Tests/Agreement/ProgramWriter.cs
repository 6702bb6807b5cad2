using System.Text;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>Writes a world and sets of constraints for it, at random: everything that a set may hold.</summary>
/// <param name="dice">The choices.</param>
internal sealed class ProgramWriter(Dice dice)
{
    private readonly ExpressionWriter _expressions = new(dice);

    /// <summary>The names of the sets.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["Values", "Lines"];

    /// <summary>Writes a file.</summary>
    /// <param name="name">The namespace.</param>
    public string Write(string name)
    {
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
            namespace {{name}};

            world W {
                {{(dice.Chance(0.5) ? "precision double;" : "")}}
                settings { level : int in 0..4 = 2; loose : real in -2..2 = 0.5; wet : bool = false; }
                state {
                    near   : real in -2..2;
                    wide   : real in 0..1000;
                    free   : real;
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
                let derived = {{_expressions.Real(Reads.State, 3)}};
                let twice   = derived + {{_expressions.Real(Reads.State, 2)}};
                let mixed   = {{_expressions.Vector(Reads.State, 2)}};
                event moves = {{_expressions.Bool(Reads.Transition, 2)}};
            }

            constraints Values for W {
            {{Lines(6, i => $"metric v{i}: {Value()};")}}}

            constraints Lines for W {
            {{Lines(6, Line)}}}

            """);
        return text.ToString();
    }

    private string Value() => dice.Chance(0.7) ? _expressions.Real(Reads.All, 4) : $"where({_expressions.Bool(Reads.All, 4)}, 1, 0)";

    private static string Lines(int count, Func<int, string> write) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"    {write(i)}\n"));

    private string Line(int number)
    {
        var name = "t" + Literal(number);
        return dice.Below(10) switch
        {
            0 => $"penalize {name}: {_expressions.Real(Reads.All, 3)}{Clauses()};",
            1 => $"require {name}: {_expressions.Bool(Reads.All, 3)}{Margin()}{Clauses()};",
            2 => $"forbid {name}: {_expressions.Bool(Reads.All, 3)}{Margin()}{Clauses()};",
            3 => $"prefer {name}: {_expressions.Bool(Reads.All, 3)}{Margin()}{Clauses()};",
            4 => $"achieve {name}: {_expressions.Bool(Reads.All, 3)}{Clauses()};",
            5 => $"potential {name}: {_expressions.Real(Reads.Lets, 3)}{Weight()};",
            6 => $"imitate {name}: {Imitation()}{Clauses()};",
            _ => $"reward {name}: {_expressions.Real(Reads.All, 3)}{Clauses()};",
        };
    }

    private string Imitation() => dice.Below(3) switch
    {
        0 => $"act == {dice.Pick("mood", "calm", $"(if {_expressions.Bool(Reads.Lets, 2)} then glad else wild)")}",
        1 => $"push == {_expressions.Real(Reads.Lets, 2)}",
        _ => $"act in {_expressions.Mask(Reads.Lets, 2)}",
    };

    private string Clauses() => Scope() + Cadence() + Weight();

    private string Scope() => dice.Chance(0.3) ? $" when {_expressions.Bool(Reads.All, 2)}" : "";

    private string Cadence() => dice.Below(12) switch
    {
        0 => $" every {dice.Whole(2, 3)} steps",
        1 => $" every {dice.Whole(2, 3)} steps from {dice.Whole(0, 2)}",
        2 => $" on {_expressions.Bool(Reads.All, 2)}",
        3 => " at start",
        4 => " at end",
        5 => $" sampled {dice.Whole(1, 99)}%",
        _ => "",
    };

    private string Weight() => dice.Chance(0.4) ? $" weight {dice.Pick("0", "2", dice.Real(-2, 2))}" : "";

    private string Margin() => dice.Below(4) switch
    {
        0 => $" margin {dice.Pick("0", dice.Real(0, 2), "abs(near)")}",
        1 => $" margin {dice.Real(0.5, 2)} {_expressions.Shape()}",
        2 => $" margin {dice.Real(0.5, 2)} {dice.Pick("gaussian", "hyperbolic", "tanh_squared", "linear")} at 0.{dice.Whole(1, 9)}",
        _ => "",
    };

    private static string Literal(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
