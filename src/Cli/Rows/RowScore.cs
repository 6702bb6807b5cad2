using Espalier.Rewards;

namespace Espalier.Cli.Rows;

/// <summary>What a set makes of a row.</summary>
/// <param name="terms">How many constraints the set has.</param>
internal sealed class RowScore(int terms)
{
    private readonly double[] _paid = new double[terms];
    private readonly double[] _scores = new double[terms];
    private readonly double[] _costs = new double[terms];
    private readonly bool[] _spoke = new bool[terms];

    /// <summary>What is paid, and whether a constraint ends the episode.</summary>
    public Payment Payment { get; set; }

    /// <summary>What a constraint paid, or null where it was silent.</summary>
    public double? Paid(int term) => _spoke[term] ? _paid[term] : null;

    /// <summary>What a constraint scored before its weight, or null where it was silent.</summary>
    public double? Score(int term) => _spoke[term] ? _scores[term] : null;

    /// <summary>What a constraint with a budget cost, or null where it was silent.</summary>
    public double? Cost(int term) => _spoke[term] ? _costs[term] : null;

    /// <summary>Forgets the row before.</summary>
    public void Clear()
    {
        _spoke.AsSpan().Clear();
        _costs.AsSpan().Clear();
    }

    /// <summary>A constraint was evaluated.</summary>
    public void Record(int term, double score, double paid)
    {
        _spoke[term] = true;
        _scores[term] = score;
        _paid[term] = paid;
    }

    /// <summary>A constraint with a budget took something.</summary>
    public void RecordCost(int term, double cost) => _costs[term] = cost;
}
