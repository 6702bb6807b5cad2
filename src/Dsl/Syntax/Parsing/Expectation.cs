using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>
/// What a parser would have accepted, as a user is told it. It travels in Sprache's failures: the advice as the message,
/// the rest as the expectations, so that failures cost no formatting.
/// </summary>
internal sealed class Expectation
{
    /// <summary>Describes what is expected.</summary>
    /// <param name="what">What is expected: "Expected …, but found".</param>
    /// <param name="advice">What to do, as a sentence without its full stop.</param>
    /// <param name="words">The keywords that are among it, which a misspelled word may have meant.</param>
    public Expectation(string what, string advice, IEnumerable<string>? words = null)
    {
        What = what;
        Advice = advice;
        Strings = [what, .. words ?? []];
    }

    /// <summary>What is expected.</summary>
    public string What { get; }

    /// <summary>What to do.</summary>
    public string Advice { get; }

    /// <summary>What is expected, then the keywords among it.</summary>
    public ImmutableArray<string> Strings { get; }
}
