using Espalier.Rewards;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>Keeps what it is told.</summary>
internal readonly struct Recorder(TermScore?[] scores, double?[] costs) : ITermRecorder
{
    public void Record(int term, double score, double paid, bool satisfied)
    {
        Assert.Null(scores[term]);
        scores[term] = new TermScore(score, paid, satisfied);
    }

    public void RecordCost(int term, double cost)
    {
        Assert.Null(costs[term]);
        costs[term] = cost;
    }
}
