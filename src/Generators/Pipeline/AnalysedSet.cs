using Espalier.Dsl.Analysis;

namespace Espalier.Generators.Pipeline;

/// <summary>The analysis of one of a project's sets.</summary>
/// <param name="Namespace">The namespace of its world.</param>
/// <param name="World">The name of its world.</param>
/// <param name="Analysis">The analysis.</param>
internal sealed record AnalysedSet(string Namespace, string World, SetAnalysis Analysis)
{
    /// <summary>Analyses a set; what was analysed not long ago is known.</summary>
    public static AnalysedSet Of(AnalysisSubject subject, CancellationToken cancellation) =>
        new(subject.Set.Namespace, subject.Set.World, AnalysisCache.Analyze(subject, cancellation));
}
