using Espalier.Dsl.Evaluation;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>Keeps what a compiled set tells in the interpreter's form.</summary>
internal readonly struct ResultRecorder(TermResult[] terms) : ITermRecorder
{
    public void Record(int term, double score, double paid, bool satisfied)
    {
        Assert.Null(terms[term].Score);
        terms[term] = terms[term] with { Score = score, Paid = paid, IsSatisfied = satisfied };
    }

    public void RecordCost(int term, double cost)
    {
        Assert.Null(terms[term].Cost);
        terms[term] = terms[term] with { Cost = cost };
    }
}
