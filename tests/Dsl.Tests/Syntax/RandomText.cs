using CsCheck;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>Random files that parse: what stands in them need mean nothing.</summary>
internal static class RandomText
{
    private static readonly Gen<string> Name =
        Gen.OneOf("x", "stay", "end", "weight", "real", "a_name_that_is_rather_long", "another_that_is_even_longer_than_the_first");

    private static readonly Gen<string> Leaf =
        Gen.OneOf(Name, Gen.OneOf("1", "0.5", "3e-4", "25%", "2<m/s^2>", "true", "inf", "next.x", "v[i].y", "[1, 2]", "next(x)"));

    private static readonly Gen<string> Expression = Grow(4);

    private static readonly Gen<string> Set = GrowSet(3);

    private static readonly Gen<string> Task = GrowTask(3);

    private static readonly Gen<string> Clause = Gen.OneOf(
        Expression.Select(e => $"when {e}"), Expression.Select(e => $"on {e}"), Expression.Select(e => $"weight {e} per second"),
        Expression.Select(e => $"margin {e} gaussian at 0.1"), Expression.Select(e => $"every {e} steps from 3"),
        Gen.Select(Expression, Expression, (a, b) => $"weight {a} -> {b} over 10 steps -> 3 over 2 steps"),
        Gen.OneOf("terminate", "at end", "every step", "sampled 5%", "limit 3 per episode"));

    private static readonly Gen<string> Clauses = Clause.Array[0, 3].Select(clauses => string.Concat(clauses.Select(clause => " " + clause)));

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Gen.OneOf("reward", "potential", "require"), Name, Expression, Clauses, (kind, name, e, clauses) => $"{kind} {name}: {e}{clauses};"),
        Gen.Select(Name, Expression, Clauses, (name, e, clauses) => $"override {name}: {e}{clauses};"),
        Gen.Select(Name, Task, Clauses, (name, task, clauses) => $"task {name}: {task}{clauses};"),
        Gen.Select(Name, Expression, (name, e) => $"let {name} = {e};"),
        Gen.Select(Name, Expression, (name, e) => $"let {name}(a, b) = {e};"),
        Expression.Array[1, 3].Select(bounds => $"assert {string.Join(", ", bounds)};"),
        Gen.Select(Name, Clauses, Expression, Expression, (name, clauses, guard, reward) =>
            $"machine {name} observed{clauses} {{ start a; a -> b on {guard} reward {reward}; any -> b on {guard}; final b terminate; otherwise stay; }}"),
        Gen.Const("clip -1..1;"));

    private static readonly Gen<string> Entry = Gen.Select(Set, Gen.OneOf("", " as Y", " with { a = 1; b = [1, 2]; }", " with ppo { } as Z"), (set, rest) => set + rest);

    private static readonly Gen<string> Member = Gen.OneOf(
        Entry.Array[1, 5].Select(entries => $"vary set in [{string.Join(", ", entries)}];"),
        Expression.Array[1, 5].Select(entries => $"vary learner.x in [{string.Join(", ", entries)}];"),
        Gen.OneOf("train { }", "probe p { a = 1; }", "world W;", "observe D;", "competence 75%;", "vary seed in 1..3;"),
        Gen.Select(Name, Expression.Array[0, 4], (name, values) => $"learner {name} {{ {string.Concat(values.Select(value => $"x = {value}; "))}}}"),
        Set.Select(set => $"expect half(a, b)[({set})][1] < b on p confidence 95% at steps;"),
        Gen.Const("preset quick { vary seed in 1..3; learner { a = 1; } }"));

    private static readonly Gen<string> Declaration = Gen.OneOf(
        Line.Array[0, 6].Select(lines => $"constraints S(p : real<m> in 0..1 = 2<m>, q : int) for W : B(1) {{ {string.Join(" ", lines)} }}"),
        Set.Select(set => $"constraints D for W = {set};"),
        Member.Array[0, 6].Select(members => $"experiment E {{ {string.Join(" ", members)} }}"),
        Gen.Select(Expression, Expression, (a, b) => $"goals G for W {{ intended x: {a}; solvable: {b}; family linear({a}, {b}) weights gaussian samples 3; }}"),
        Gen.Select(Set, Expression, Expression, (set, a, b) =>
            $"example \"e\" for {set} {{ given {{ x = {a}; v[0].x = 2; }} next {{ }} then {b}, x is silent; given {{ y = 1; }} then a; }}"),
        Gen.Select(Name, Expression, (name, e) => $"const {name} = {e};"),
        Gen.OneOf("unit m;", "unit N = kg*m/s^2;", "enum E { a, b, }", "world W { state { a, b : int[2, 3] {x, y} in 0..1; hidden c : E; } step 1<s>; horizon 3 steps; }"));

    /// <summary>A file, all on one line.</summary>
    public static Gen<string> File { get; } = Declaration.Array[1, 5].Select(declarations => string.Join(" ", declarations) + "\n");

    private static Gen<string> Grow(int depth)
    {
        if (depth == 0)
            return Leaf;
        var part = Grow(depth - 1);
        return Gen.Frequency(
            (2, Leaf),
            (4, Gen.Select(part.Array[2, 5], Gen.OneOf("and", "or", "+", "-", "*", "%", "implies", "<", "^"), (parts, op) => string.Join($" {op} ", parts.Select(p => $"({p})")))),
            (1, part.Select(p => $"-({p})")),
            (1, part.Select(p => $"not ({p})")),
            (2, part.Array[0, 4].Select(parts => $"f({string.Join(", ", parts)})")),
            (1, part.Array[1, 6].Select(parts => $"[{string.Join(", ", parts)}]")),
            (1, Gen.Select(part, part, part, (a, b, c) => $"(if {a} then {b} else if {b} then {a} else {c})")),
            (1, Gen.Select(part, part, (a, b) => $"(({a}) in ({a})..({b}))")));
    }

    private static Gen<string> GrowSet(int depth)
    {
        var leaf = Gen.OneOf("A", "B(1, 2)", "A_set_with_quite_a_long_name");
        if (depth == 0)
            return leaf;
        var part = GrowSet(depth - 1);
        return Gen.OneOf(
            leaf,
            part.Array[2, 4].Select(parts => $"({string.Join(" + ", parts)})"),
            Gen.Select(part, Gen.OneOf("thin {1%, 10%} unscaled", "delay to end observed", "delay 3 steps", "keep 3", "mix 20% (A | scale 2)"), (set, dial) => $"{set} | {dial}"),
            part.Select(set => $"{set} - a.b"));
    }

    private static Gen<string> GrowTask(int depth)
    {
        var leaf = Gen.OneOf("achieve x", "achieve near_to_somewhere(1, 2) and not y ensuring clear_of_everything");
        if (depth == 0)
            return leaf;
        var part = GrowTask(depth - 1);
        return Gen.OneOf(
            leaf,
            Gen.Select(part.Array[2, 4], Gen.OneOf(" then ", " or "), (parts, op) => $"({string.Join(op, parts)})"),
            part.Select(task => $"({task}) ensuring x"));
    }
}
