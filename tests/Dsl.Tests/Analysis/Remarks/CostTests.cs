namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>What remarks cost grows with what they are about. Memory is measured, as it is the same on every machine.</summary>
public class CostTests
{
    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    public void A_chain_of_conditions_costs_as_many_as_it_has(string connective)
    {
        Assert.InRange((double)Allocate(connective, 8_000) / Allocate(connective, 4_000), 0, 2.5);
    }

    private static long Allocate(string connective, int count)
    {
        var chain = string.Join($" {connective} ", Enumerable.Repeat("near", count));
        var before = GC.GetAllocatedBytesForCurrentThread();
        RemarkRoom.Diagnose($"require r: {chain};");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
