using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Tests.Binding;

namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>Of samples, templates and what the documentation shows the analysis has nothing to complain.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void There_is_no_false_alarm()
    {
        var learners = Field.LearnersOf("learning_rate", "entropy_bonus");
        var analysed = 0;
        foreach (var text in Corpus.Exemplary)
        {
            var parsed = Parser.Parse(new SourceText("Corpus.constraints", text));
            var bound = Binder.Bind([parsed], learners, TestContext.Current.CancellationToken);
            // What binds types of C# is known without them only so far.
            if (parsed.Diagnostics.Concat(bound.Diagnostics).Any(found => found.Descriptor.Severity == Severity.Error))
                continue;
            analysed += bound.Model.Sets.Count;
            var found = ModelAnalyzer.Distinct(ModelAnalyzer.Analyze(bound.Model, AnalysisOptions.Build, TestContext.Current.CancellationToken));
            Assert.Empty(found.Where(diagnostic => RemarkRoom.IsOfRanges(diagnostic.Descriptor.Id)).Select(diagnostic => diagnostic.Message));
        }

        Assert.InRange(analysed, 70, int.MaxValue);
    }
}
