using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>What is expected in places that more than one rule has.</summary>
internal static class Expectations
{
    /// <summary>The words that can go on with an expression.</summary>
    public static readonly string[] WordOperators = ["and", "or", "implies", "in"];

    /// <summary>A name to be declared or referred to.</summary>
    public static readonly Expectation Name =
        new("a name", "Write a name here: a letter, then letters, digits or '_'");

    /// <summary>An operand, or all of an expression.</summary>
    public static readonly Expectation Expression =
        new("an expression", "Write a value here, such as a number, a name or a bracketed expression");

    /// <summary>A title.</summary>
    public static readonly Expectation Text = new("a text", "Write a title in quotes here");

    /// <summary>The operator of a range.</summary>
    public static readonly Expectation Range =
        new("'..'", "Write a range here, such as 0..10");

    /// <summary>The end of a line that ends in an expression.</summary>
    public static readonly Expectation EndOfExpression =
        new("an operator or ';'", "End the line with ';', or join the values by an operator", WordOperators);

    /// <summary>The end of a line that can have no more parts.</summary>
    public static readonly Expectation EndOfLine = new("';'", "End the line with ';'");

    /// <summary>The beginning of a block.</summary>
    public static readonly Expectation Block = new("'{'", "Open the block with '{'");

    /// <summary>The beginning of a block, or of what stands instead.</summary>
    public static readonly Expectation BlockOrDefinition =
        new("'{' or '='", "Open the lines with '{', or derive the set with '='");

    /// <summary>One of several keywords.</summary>
    /// <param name="what">What they begin.</param>
    /// <param name="advice">What to do with one of them.</param>
    /// <param name="kinds">The keywords.</param>
    public static Expectation OneOf(string what, string advice, TokenKind[] kinds) =>
        OneOf(what, advice, Array.ConvertAll(kinds, kind => TokenFacts.GetSpelling(kind)!));

    /// <summary>One of several keywords.</summary>
    /// <param name="what">What they begin.</param>
    /// <param name="advice">What to do with one of them.</param>
    /// <param name="keywords">How the keywords are spelled.</param>
    public static Expectation OneOf(string what, string advice, string[] keywords)
    {
        var words = keywords.OrderBy(word => word, StringComparer.Ordinal).ToArray();
        return new Expectation(what, $"{advice} {Join(words)}", words);
    }

    private static string Join(string[] words) =>
        words.Length == 1
            ? $"'{words[0]}'"
            : $"{string.Join(", ", words.Take(words.Length - 1).Select(word => $"'{word}'"))} or '{words[words.Length - 1]}'";
}
