using BenchmarkDotNet.Attributes;
using Espalier.Benchmarks.SideBySide;

namespace Espalier.Benchmarks;

/// <summary>Published rewards of 4,096 transitions, one by one and as a batch: the cases of the side-by-side program.</summary>
[MemoryDiagnoser]
public class RewardEvaluation
{
    private RewardCase _reward = null!;

    [Params("cart pole", "legged_gym", "corner")]
    public string Reward { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _reward = Reward switch
        {
            "cart pole" => new CartPoleCase(),
            "legged_gym" => new LeggedRobotCase(),
            _ => new CornerCase(),
        };
        _reward.Check();
    }

    [Benchmark(Baseline = true)]
    public void HandScalar() => _reward.HandScalar();

    [Benchmark]
    public void Scalar() => _reward.Scalar();

    [Benchmark]
    public void HandVectors() => _reward.HandVectors();

    [Benchmark]
    public void Batch() => _reward.Batch();

    [Benchmark]
    public void BatchWithScores() => _reward.BatchWithScores();

    [Benchmark]
    public void BatchWithTerms() => _reward.BatchWithTerms();
}
