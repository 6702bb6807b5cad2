using Espalier.Dsl.Analysis;

namespace Espalier.Generators.Pipeline;

/// <summary>
/// The analyses of late, by their subjects. The generator and the analyzer of a compilation ask for the same ones, and in an
/// editor a set that moves among others would be analysed again.
/// </summary>
internal static class AnalysisCache
{
    private const int Most = 256;
    private static readonly object s_lock = new();
    private static readonly Dictionary<AnalysisSubject, LinkedListNode<(AnalysisSubject Subject, SetAnalysis Analysis)>> s_nodes = [];

    // The one that was asked for last stands first.
    private static readonly LinkedList<(AnalysisSubject Subject, SetAnalysis Analysis)> s_recent = new();

    /// <summary>The analysis of a subject: made now, or not long ago.</summary>
    public static SetAnalysis Analyze(AnalysisSubject subject, CancellationToken cancellation)
    {
        lock (s_lock)
        {
            if (s_nodes.TryGetValue(subject, out var known))
            {
                s_recent.Remove(known);
                s_recent.AddFirst(known);
                return known.Value.Analysis;
            }
        }

        var analysis = subject.Analyze(cancellation);
        lock (s_lock)
        {
            if (!s_nodes.ContainsKey(subject))
                s_nodes.Add(subject, s_recent.AddFirst((subject, analysis)));
            if (s_recent.Count > Most)
            {
                s_nodes.Remove(s_recent.Last!.Value.Subject);
                s_recent.RemoveLast();
            }
        }

        return analysis;
    }
}
