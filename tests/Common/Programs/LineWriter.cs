namespace Espalier.Tests.Common.Programs;

/// <summary>Writes lines of sets at random.</summary>
/// <param name="dice">The choices.</param>
/// <param name="expressions">Writes their expressions.</param>
internal sealed class LineWriter(Dice dice, ExpressionWriter expressions)
{
    /// <summary>A line of any kind but a machine.</summary>
    public string Any(string name) => dice.Below(10) switch
    {
        0 => $"clip {dice.Pick(dice.Real(-4, 0), "-inf")}..{dice.Pick(dice.Real(0, 4), "inf")};",
        1 => $"override {name}: {expressions.Real(Reads.All, 2)} when {expressions.Bool(Reads.All, 2)}{Cadence()};",
        2 or 3 => Task(name),
        _ => Demand(name),
    };

    /// <summary>A constraint.</summary>
    public string Demand(string name) => dice.Below(10) switch
    {
        0 => $"penalize {name}: {expressions.Real(Reads.All, 3)}{LimitedClauses()};",
        1 => $"require {name}: {expressions.Bool(Reads.All, 3)}{Margin()}{LimitedClauses()}{Terminate()};",
        2 => $"forbid {name}: {expressions.Bool(Reads.All, 3)}{Margin()}{LimitedClauses()}{Terminate()};",
        3 => $"prefer {name}: {expressions.Bool(Reads.All, 3)}{Margin()}{Clauses()};",
        4 => $"achieve {name}: {expressions.Bool(Reads.All, 3)}{Clauses()}{Terminate()};",
        5 => $"potential {name}: {expressions.Real(Reads.Lets | Reads.Machines, 3)} weight {dice.Real(-2, 2)};",
        6 => $"imitate {name}: {Imitation()}{Clauses()};",
        _ => $"reward {name}: {expressions.Real(Reads.All, 3)}{Clauses()};",
    };

    /// <summary>A machine.</summary>
    public string Machine(string name)
    {
        const Reads Guard = Reads.All & ~Reads.Machines;
        return $"machine {name}{dice.Pick("", " observed")}{Weight()}{Scope()} {{ start a;"
            + $" a -> b on {expressions.Bool(Guard, 2)}{Reward()};"
            + $" a -> a on {expressions.Bool(Guard, 1)}{Reward()};"
            + $" b -> a on {expressions.Bool(Guard, 1)};"
            + $" b -> c on {expressions.Bool(Guard, 1)}{Reward()};"
            + $" any -> d on {expressions.Bool(Guard, 2)}{Reward()};"
            + $" final c, d{dice.Pick("", " terminate")}; otherwise stay{Reward()}; }}";
    }

    private string Reward() => dice.Chance(0.6) ? $" reward {expressions.Real(Reads.All & ~Reads.Machines, 2)}" : "";

    private string Task(string name) => $"task {name}: {Then(2)}{Scope()}{Weight()}{dice.Pick("", " every step")};";

    private string Then(int depth) => depth == 0 ? Achieve() : dice.Below(4) switch
    {
        0 => Achieve(),
        1 => $"{Choice(depth)} then {Choice(depth)}",
        2 => $"({Then(depth - 1)}) ensuring {expressions.Bool(Reads.Lets, 1)}",
        _ => $"{Choice(depth)} then {Choice(depth)} then {Choice(depth)}",
    };

    private string Choice(int depth) => dice.Chance(0.3) ? $"({Then(depth - 1)}) or {Achieve()}" : Achieve();

    private string Achieve() =>
        $"achieve {expressions.Bool(Reads.Lets, 1)}{(dice.Chance(0.3) ? $" ensuring {expressions.Bool(Reads.Lets, 1)}" : "")}";

    private string Imitation() => dice.Below(3) switch
    {
        0 => $"act == {dice.Pick("mood", "calm", $"(if {expressions.Bool(Reads.Lets, 2)} then glad else wild)")}{dice.Pick("", " as bonus")}",
        1 => $"push == {expressions.Real(Reads.Lets, 2)}{dice.Pick("", " margin 0.5")}",
        _ => $"act in {expressions.Mask(Reads.Lets, 2)}",
    };

    private string Clauses() => Scope() + Cadence() + Weight();

    private string Scope() => dice.Chance(0.3) ? $" when {expressions.Bool(Reads.All & ~Reads.Machines, 2)}" : "";

    private string Cadence() => dice.Below(12) switch
    {
        0 => $" every {dice.Whole(2, 3)} steps",
        1 => $" every {dice.Whole(2, 3)} steps from {dice.Whole(0, 2)}",
        2 => $" on {expressions.Bool(Reads.All & ~Reads.Machines, 2)}",
        3 => " at start",
        4 => " at end",
        5 => $" sampled {dice.Whole(1, 99)}%",
        _ => "",
    };

    private string Weight() => dice.Below(10) switch
    {
        0 => " weight 0",
        1 => " weight 2",
        2 => $" weight {dice.Real(-2, 2)}",
        3 => $" weight {dice.Whole(0, 2)} -> {dice.Real(-1, 3)} over 20 steps",
        4 => $" weight 1 -> {dice.Whole(0, 2)} over 10 steps -> {dice.Real(-1, 3)} over 100 steps",
        _ => "",
    };

    private string Margin() => dice.Below(4) switch
    {
        0 => $" margin {dice.Pick("0", dice.Real(0, 2), "abs(near)")}",
        1 => $" margin {dice.Real(0.5, 2)} {expressions.Shape()}",
        2 => $" margin {dice.Real(0.5, 2)} {dice.Pick("gaussian", "hyperbolic", "tanh_squared", "linear")} at 0.{dice.Whole(1, 9)}",
        _ => "",
    };

    private string LimitedClauses() => dice.Chance(0.2)
        ? $"{Scope()}{Cadence()} limit {dice.Whole(1, 9)} per episode{dice.Pick("", " weight 2", " weight 0", " weight 1 -> 3 over 50 steps")}"
        : Clauses();

    private string Terminate() => dice.Chance(0.15) ? " terminate" : "";
}
