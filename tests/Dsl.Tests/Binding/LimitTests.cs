using System.Globalization;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>No file overflows the stack, and what binding it costs grows no faster than its length.</summary>
public sealed class LimitTests
{
    /// <summary>Texts around <c>@</c>, which is repeated, with <c>#</c> the number of the repetition and <c>$</c> that of the one before.</summary>
    public static TheoryData<string> Repeated =>
    [
        "constraints S for Field { @ }|reward r#: x + #;",
        "constraints S for Field { @ }|reward r: x;",
        "constraints S for Field { @ }|reward r#: unknown#;",
        "constraints S for Field { @ }|metric r#: prev(x + #);",
        "constraints S for Field { @ }|require r#: once(x > #) and y > # margin 1;",
        "constraints S for Field { @ }|machine m# { start a; a -> b on x > 5; final b; otherwise stay; }",
        "constraints S for Field { @ }|task t#: achieve x > # then achieve y > #;",
        "constraints S for Field { @ }|clip -1..1;",
        "constraints S for Field { @ }|override o#: # when x > #;",
        "constraints S for Field { @ }|let l# = x + #; reward r#: l#;",
        "constraints S for Field { let l0 = x; @ }|let l# = l$ + 1;",
        "constraints S for Field { let l0 = x; @ }|let l# = prev(l$) + 1;",
        "constraints S for Field { let p0 = x > 1; @ }|let p# = p$ and y > 1; require r#: p# margin 1;",
        "constraints S for Field { machine m { start a; @ a -> b on x > 5; otherwise stay; } }|a -> b# on x > #; b# -> a on y > #;",
        "constraints S for Field { task t: achieve x > 1 @; }|ensuring y > #",
        "constraints S for Field { require r: x > 1@; }| and y > #",
        "constraints S for Field { require r: x > 1@ margin 1; }| or y > #",
        "constraints S for Field { reward r: x@; }| + #",
        "constraints S for Field { reward r: 1@; }| * 1",
        "constraints S for Field { require r: 1@; }| < x",
        "constraints S for Field { reward r: max(1@); }|, x",
        "constraints S for Field { reward r: sum([1@]); }|, x",
        "constraints S for Field { reward r: once(x > 1)@ weight 1; }| when x > #",
        "constraints S for Field { reward r: x weight 1@; }| -> # over 1 steps",
        "constraints S for Field { @ }|assert breadth >= 0%;",
        "constraints S for Field { reward r: x; }@|constraints T# for Field = S | scale 2;",
        "constraints T0 for Field { reward r: x; }@|constraints T# for Field = T$ | scale 2;",
        "constraints T0 for Field { reward r: x; }@|constraints T# for Field : T$ { reward s#: x; }",
        "constraints T0 for Field { reward r: x; }@|constraints T# for Field = T$ | mix 50% (T$ | scale 3);",
        "constraints T0(a : int) for Field { reward r: x + a; }@|constraints T#(a : int) for Field = T$(a) | mix 50% T$(a + 1);",
        "constraints S for Field { reward r: x; } constraints T for Field = S@;| | scale 2",
        "constraints S for Field { reward r: x; } constraints T for Field = S@;| + S",
        "constraints S(a : int) for Field { reward r: a; }@|constraints T# for Field = S(#);",
        "constraints S for Field { reward r: x; }@|example \"a\" for S { given { x = 1; } then r == 1; }",
        "constraints S for Field { reward r: x; } example \"a\" for S { @ }|given { x = 1; } then r == 1;",
        "constraints S for Field { reward r: x; } example \"a\" for S { given { x = 1; } then r == 1@; }|, r == 1",
        "const c0 = 1; @|const c# = c$ + 1;",
        "const c = [1@];|, #",
        "unit u0; @|unit u# = u$*u0;",
        "unit u0; @|unit u#;",
        "unit u; const c = 1<u@>;|*u",
        "let f0(x) = x; @|let f#(x) = f$(x) + 1;",
        "let f0(x) = x; @|let f#(x) = f$(x) + f$(x);",
        "let f(x) = x + 1; constraints S for Field { reward r: 1@; }| + f(x)",
        "enum E { a@ }|, a#",
        "@|enum E# { a }",
        "world W { state { @ } }|x# : int;",
        "world W { state { x : int@; } }|[1]",
        "world W { state { x : int; } @ }|let l# = x + #;",
        "world W { state { x : int; } let l0 = x; @ }|let l# = l$ + l$;",
        "world W { state { x : int; } let l0 = x; @ }|let l# = prev(l$) + prev(l$);",
        "world W { state { x : int; } let l0 = x > 1; @ } constraints S for W { require r: l@ margin 1; }|let l# = l$ and l$;",
        "world W { state { x : int; } @ }|enum E# { a# }",
        "@|world W# { state { x : int; } }",
        "goals G for Field { @ }|rival r#: x > #;",
        "goals G for Field { intended a: x > 1; family linear(x@); }|, x + #",
        "constraints S for Field { reward r: x; } experiment E { world Field; learner ppo { steps = 10; } vary set in [S@]; }|, S | scale # as T#",
        "constraints S for Field { reward r: x; } experiment E { world Field; learner ppo { steps = 10; } vary slope in [0@]; }|, 0.#",
        "constraints S for Field { reward r: x; } experiment E { world Field; learner ppo { steps = 10; } vary set in [S]; @ }|probe p# { slope = 0.#; }",
        "constraints S for Field { reward r: x; } experiment E { world Field; learner ppo { steps = 10; } vary set in [S]; vary seed in 1..3; @ }|expect return[S] > return[S];",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public async Task Cost_grows_with_the_length_and_no_faster(string pattern)
    {
        var once = await SmallStack.Run(() => Allocate(Repeat(pattern, 500)));
        var fourTimes = await SmallStack.Run(() => Allocate(Repeat(pattern, 2_000)));
        Assert.InRange(fourTimes, once, 5 * once);
    }

    private static string Repeat(string pattern, int count)
    {
        var bar = pattern.IndexOf('|', pattern.IndexOf('@', StringComparison.Ordinal));
        var (around, part) = (pattern[..bar], pattern[(bar + 1)..]);
        return around.Replace("@", string.Concat(Enumerable.Range(1, count).Select(i => part
            .Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$", (i - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + " ")), StringComparison.Ordinal);
    }

    private static long Allocate(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var parsed = Parser.Parse(new SourceText("A.constraints", text + Field.World));
        Assert.NotEmpty(Binder.Bind([parsed], Field.Schemas).Model.Worlds);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
