using CsCheck;
using Espalier.Runs.Results;
using Espalier.Runs.Store;

namespace Espalier.Runs.Tests;

public sealed class RunIdTests
{
    private static string Id(params (string Axis, string Entry)[] entries) =>
        RunId.From([.. entries.Select(entry => new RunEntry(entry.Axis, entry.Entry, []))]);

    [Fact]
    public void A_plain_run_is_named_by_its_entries() =>
        Assert.Equal("set=Sparse,other=0.03,seed=1", Id(("set", "Sparse"), ("other", "0.03"), ("seed", "1")));

    [Fact]
    public void Characters_that_a_file_system_may_refuse_are_replaced_and_a_hash_tells_the_runs_apart()
    {
        var first = Id(("set", "Dense | thin 1%"), ("seed", "1"));
        var second = Id(("set", "Dense / thin 1%"), ("seed", "1"));
        Assert.Matches("^set=Dense-thin-1,seed=1-[0-9a-f]{8}$", first);
        Assert.NotEqual(first, second);
        Assert.Matches(@"^learner\.hidden=16,16,seed=1-[0-9a-f]{8}$", Id(("learner.hidden", "[16, 16]"), ("seed", "1")));
    }

    [Fact]
    public void Any_entries_give_a_short_safe_name_and_always_the_same() =>
        Gen.Select(Gen.String, Gen.String).Array[1, 6].Sample(entries =>
        {
            var id = Id(entries);
            Assert.InRange(id.Length, 1, RunId.MaximumLength);
            Assert.Matches("^[A-Za-z0-9._+=,-]+$", id);
            Assert.False(id.EndsWith('.'));
            Assert.Equal(id, Id(entries));
        });
}
