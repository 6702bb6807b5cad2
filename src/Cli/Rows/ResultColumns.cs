using System.Collections.Immutable;
using Espalier.Rewards;

namespace Espalier.Cli.Rows;

/// <summary>What results tell of a set's constraints.</summary>
/// <param name="info">The set.</param>
internal sealed class ResultColumns(RewardInfo info)
{
    /// <summary>The names of the constraints, by their index.</summary>
    public ImmutableArray<string> Terms { get; } = [.. info.Terms.Select(term => term.Name)];

    /// <summary>The metrics: their scores are told beside what is paid, which is nothing.</summary>
    public ImmutableArray<int> Metrics { get; } = Where(info, term => term.Kind == DemandKind.Metric);

    /// <summary>The constraints with a budget.</summary>
    public ImmutableArray<int> Costs { get; } = Where(info, term => term.Limit is not null);

    /// <summary>The names of the columns, where each number has one.</summary>
    public IEnumerable<string> Names =>
    [
        "total",
        .. Terms.Select(name => "terms." + name),
        .. Metrics.Select(term => "metrics." + Terms[term]),
        .. Costs.Select(term => "costs." + Terms[term]),
        "terminate",
    ];

    private static ImmutableArray<int> Where(RewardInfo info, Func<TermInfo, bool> isMeant) =>
        [.. Enumerable.Range(0, info.Terms.Length).Where(index => isMeant(info.Terms[index]))];
}
