using Espalier.Tests.Common.Programs;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>What random programs have found, each case small enough to be read.</summary>
public class KnownProgramTests
{
    private const int Seeds = 20;

    [Theory]
    [InlineData("metric v: (-mixed)[1] ^ -1;")]
    [InlineData("metric v: sum((-mixed) ^ -1);")]
    [InlineData("metric v: (-[near, small])[1] ^ -1;")]
    [InlineData("metric v: ([near, small] * 0)[1] ^ -1;")]
    [InlineData("metric v: (-[[near, 1], [small, small]])[1, 0] ^ -1;")]
    [InlineData("metric v: (-mixed)[small] ^ -1;")]
    public void A_whole_number_beside_real_ones_has_two_zeros(string line)
    {
        var program = RandomProgram.Of(
            $$"""
            namespace P;
            world W {
                state { near : real in -2..2; small : int in -1..1; }
                let mixed = [near, small];
            }
            constraints Values for W { {{line}} }
            """);
        var compiled = CompiledWorld.Load(CompiledWorld.Load([program]), program.Model.Worlds[0]);
        for (var seed = 0; seed < Seeds; seed++)
        {
            AgreementTests.Compare(program, compiled, seed);
            BatchAgreementTests.Compare(program, compiled, seed);
        }
    }
}
