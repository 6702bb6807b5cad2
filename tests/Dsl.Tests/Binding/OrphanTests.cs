using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>What reads a machine that has an error, or was taken away, is left out with it; the rest stays.</summary>
public sealed class OrphanTests
{
    [Theory]
    [InlineData("machine m { start a; a -> b on unknown; otherwise stay; }", "fine")]
    [InlineData("machine m { start a; a -> b on x > 1; final b; otherwise stay; }", "m", "r", "n", "s", "fine")]
    public void Readers_of_a_missing_machine_are_missing(string machine, params string[] left)
    {
        var set = Field.Bind($$"""
            constraints Test for Field {
                {{machine}}
                reward r: x when m == a;
                machine n { start c; c -> d on m == b; final d; otherwise stay; }
                reward s: x when n == c;
                reward fine: y;
            }
            """).Model.Sets.Single();
        Assert.Equal(left, set.Parts.Select(part => Assert.IsType<TermPart>(part).Term.Name));
    }

    [Fact]
    public void A_machine_that_is_taken_away_takes_its_readers_along()
    {
        var sets = Field.Bind("""
            constraints Test for Field { machine m { start a; a -> b on x > 1; final b; otherwise stay; } reward r: x when m == a; reward s: y; }
            constraints Less for Field = Test - m;
            """).Model.Sets;
        Assert.Equal(["s"], sets[1].Parts.Select(part => Assert.IsType<TermPart>(part).Term.Name));
    }
}
