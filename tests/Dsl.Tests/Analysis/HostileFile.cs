using System.Globalization;

namespace Espalier.Dsl.Tests.Analysis;

/// <summary>Files that are made to cost much: deep, wide, long and repetitive in every way that the language allows.</summary>
internal static class HostileFile
{
    private const string Reals = """
        state { x0, x1, x2, x3, x4, x5, x6, x7, x8, x9 : real in -1..3; free : real; n : int in 0..9; b : bool[8]; }
        action { push : real in -1..1; }
        horizon 1000 steps;
        """;

    private const string Vectors = """
        state { v, w : real[200] in 0..1; m : real[16, 16] in -1..1; i : int in 0..199; j : int[20] in 0..199; k, l : int in 0..15; }
        horizon 1000 steps;
        """;

    /// <summary>For each the members of the world and the sets, of which the last is looked at.</summary>
    public static IReadOnlyDictionary<string, (string Members, string Sets)> All { get; } = new Dictionary<string, (string Members, string Sets)>
    {
        ["choices in choices"] = (Reals, Set($"reward r: {Nested(20, (i, inner) => $"(if x{i} > 0.{i + 1} then {inner} else x{(i + 7) % 10} * x{i})")};")),
        ["a tree of choices"] = (Reals, Set($"reward r: {Tree(7)};")),
        ["clamps in clamps"] = (Reals, Set(
            $"reward r: {Nested(20, (i, inner) => $"clamp({inner} * x{i} + x{(i + 1) % 10}, -x{(i + 3) % 10}, x{(i + 5) % 10} + 2)")} when {Nested(20, (i, inner) => $"min({inner}, x{i} - x{(i + 1) % 10})")} > 0;")),
        ["tolerances in tolerances"] = (Reals, Set(
            $"prefer p: {Nested(16, (i, inner) => $"tolerance({inner} - x{i}, -x{i}..x{(i + 1) % 10} + 3, abs(x{(i + 2) % 10}) + 1, gaussian, 0.1)")} > 0.5 margin x0 + 1.5;")),
        ["powers in powers"] = (Reals, Set(
            $"reward r: {Nested(16, (i, inner) => $"(({inner}) ^ (x{i} / 2) * exp(sin(x1 * x{i})))")} when {Nested(16, (i, inner) => $"hypot({inner}, atan2(x{i}, free))")} > 5;")),
        ["negations in negations"] = (Reals, Set($"reward r: {Nested(20, (i, inner) => $"abs(x{i} - {inner})")} when {Nested(20, (i, inner) => $"not ({inner} and b[{i % 8}])", "b[0]")};")),
        ["degrees"] = (Reals, Set(
            $"reward r: robustness({Nested(16, (i, inner) => $"(({inner}) and x{i} > x{(i + 1) % 10} or (x{i} * x{(i + 2) % 10} in 0..1 implies b[{i % 8}]))", "x0 > 1")});")),
        ["alternatives"] = (Reals, Set(Many(6, k => $"require o{k}: {Many(150, i => $"(x{i % 10} + x{(i + k) % 10} > {i}.5 and not b[{i % 8}])", " or ")};"))),
        ["alternatives in scopes"] = (Reals, Set(
            Many(12, k => $"reward o{k}: x{k % 10} when {Many(150, i => $"x{i % 10} * x{(i + k) % 10} > {i}.5", " or ")};") + " assert breadth >= 50%;")),
        ["implications"] = (Reals, Set(Many(6, k => $"require o{k}: {Many(50, i => $"(x{i % 10} + x{(i + k) % 10} > 0.{i})", " implies ")};"))),
        ["chains"] = (Reals, Set($"require c: {Many(150, i => $"x{i % 10} + {i}", " < ")}; require e: {Many(150, i => $"x{i % 10} + {i}", " == ")};")),
        ["quantities that double"] = (
            Reals + " let a0 = x0; " + Many(22, i => $"let a{i + 1} = (a{i} + a{i} * x{i % 10}) * 0.4;"), Set(Many(3, k => $"reward l{k}: a{22 - k} when a{21 - k} > a{20 - k};"))),
        ["quantities that choose"] = (
            Reals + " let a0 = x0; " + Many(40, i => $"let a{i + 1} = if a{i} > a{Math.Max(0, i - 1)} then a{i} - x{i % 10} else (if a{Math.Max(0, i - 2)} < x1 then a{i} else a{Math.Max(0, i - 1)});"),
            Set(Many(6, k => $"reward l{k}: a{40 - k} when a{39 - k} > a{38 - k};"))),
        ["long vectors"] = (Vectors, Set(
            "reward s: sum(v * w) when norm(v - w) > 1; penalize p: norm(m * m - m) + max(abs(v)); require q: all(v > w) or any(v[..150] < w[50..]); reward d: dot(v, next.v) - dot(w, next.w);")),
        ["elements that are chosen"] = (Vectors, Set(
            Many(20, k => $"reward s{k}: v[i] * w[j[{k}]] when v[j[{k}]] > 0.{k + 1} or w[i] < 0.{k + 1};") + "reward a: m[k, l] when m[l, k] > 0; require c: norm(m[k] - m[l]) < 3; prefer p: v[i] > w[i] margin v[j[3]];")),
        ["the past"] = (Reals, Set($"reward r: {Many(60, i => $"total(x{i % 10}) * peak(x{(i + 3) % 10}) - prev(x{i % 10})", " + ")};")),
        ["a long machine"] = (Reals, Set(
            $"machine m {{ start s0; {Many(60, i => $"s{i} -> s{i + 1} on x{i % 10} + x{(i + 1) % 10} > {i % 5} reward x{i % 10};")} final s60; otherwise stay; }}")),
        ["a long task"] = (Reals, Set($"task t: {Many(40, i => $"(achieve x{i % 10} > x{(i + 1) % 10} ensuring x{(i + 2) % 10} < 5 or achieve b[{i % 8}])", " then ")};")),
        ["many lines"] = (Reals, Set(Many(150, i => $"reward r{i}: x{i % 10} * x{i / 15} when x{i * 7 % 10} > x{((i * 3) + 1) % 10} every {(i % 9) + 1} steps;"))),
        ["many bools"] = ("state { b : bool[60]; } horizon 1000 steps;", Set(
            Many(150, i => $"require r{i}: b[{i % 60}] or b[{((i * 7) + 1) % 60}] or not b[{((i * 11) + 2) % 60}] when b[{i * 13 % 60}] and not b[{((i * 17) + 5) % 60}];") + " assert breadth >= 10%;")),
        ["many next states"] = ($"state {{ {Many(60, i => $"s{i} : int in 0..9;")} }} horizon 10 steps;", Set(
            Many(60, i => $"reward r{i}: s{i} when next.s{i} != s{(i + 1) % 60} and next.s{(i + 2) % 60} > s{(i + 3) % 60};"))),
        ["large numbers"] = ("state { k : int in 0..2000000000; l : int in -2000000000..0; } horizon 10 steps;", Set(
            "reward r: k - l when k > 5 and l < k - 7; reward q: 1 when k % 3 == 0; reward s: 1 on next.l == -k;")),
        ["a long episode"] = (Reals.Replace("horizon 1000", "horizon 2000000000", StringComparison.Ordinal), """
            constraints S for W { reward r: x0 every 2 steps when elapsed > 7; reward q: x1 when elapsed % 7 == 3 and elapsed > x0; }
            constraints T for W = S | delay 999979 steps | delay 999961 steps | delay 1000003 steps;
            """),
        ["many steps"] = (Reals.Replace("horizon 1000", "horizon 3000000", StringComparison.Ordinal), Set(
            Many(9, i => $"reward r{i}: elapsed when elapsed % {i + 2} == 1 and x{i} + x{(i + 1) % 10} > elapsed * 0.000001;"))),
        ["deep inheritance"] = (Reals, "constraints S0 for W { reward r0: x0; }"
            + Many(40, i => $"constraints S{i + 1} for W : S{i} {{ reward r{i + 1}: x{(i + 1) % 10} when x{(i + 4) % 10} > 0; }}")
            + $"constraints T for W = S40 {Many(4, i => $"| mix 10% (S{30 + i} | scale 2)")} | thin 10% | cover 50% | keep 60;"),
    };

    private static string Set(string lines) => $"constraints S for W {{ {lines} }}";

    private static string Many(int count, Func<int, string> item, string between = " ") =>
        string.Join(between, Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{item(i)}")));

    private static string Nested(int depth, Func<int, string, string> wrap, string inner = "x0") =>
        Enumerable.Range(0, depth).Aggregate(inner, (text, i) => wrap(i % 10, text));

    private static string Tree(int depth) =>
        depth == 0 ? "x0" : $"(if x{depth} + x{depth + 2} > 1 then {Tree(depth - 1)} else {Tree(depth - 1)} - x{depth})";
}
