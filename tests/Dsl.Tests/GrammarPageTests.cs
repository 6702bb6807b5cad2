using System.Text.RegularExpressions;
using Espalier.Dsl.Syntax.Lexing;

namespace Espalier.Dsl.Tests;

/// <summary>The page on the grammar against the grammar.</summary>
public sealed partial class GrammarPageTests
{
    private static readonly string[] Rules =
    [
        .. File.ReadAllText(Path.Combine(Repository.Folder, "docs/grammar.md")).Split("```ebnf\n").Skip(1)
            .Select(rest => Comment().Replace(rest.Split("```")[0], string.Empty))
            .Where(rules => !rules.StartsWith("NAME ", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Its_terminals_are_the_words_and_signs_of_the_language() => Assert.Equal(
        TokenFacts.Fixed.Values.Order(StringComparer.Ordinal),
        Rules.SelectMany(rules => Terminal().Matches(rules)).Select(match => match.Groups[1].Value)
            .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Its_reserved_words_are_the_reserved_words() => Assert.Equal(
        TokenFacts.Fixed.Where(pair => TokenFacts.IsReserved(pair.Key)).Select(pair => pair.Value).Order(StringComparer.Ordinal),
        Terminal().Matches(Assert.Single(Rules, rules => rules.StartsWith("RESERVED", StringComparison.Ordinal)))
            .Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_that_is_used_is_defined()
    {
        string[] primitive = ["NAME", "NUMBER", "TEXT", "UNIT", "block", "anything"];
        var defined = Rules.SelectMany(rules => Definition().Matches(rules)).Select(match => match.Groups[1].Value).ToArray();
        var used = Rules.Select(rules => Terminal().Replace(rules, string.Empty))
            .SelectMany(rules => Word().Matches(rules)).Select(match => match.Value);
        Assert.Empty(used.Except(defined).Except(primitive));
        Assert.Equal(defined.Distinct(), defined);
    }

    [GeneratedRegex(@"\(\*.*?\*\)")]
    private static partial Regex Comment();

    [GeneratedRegex("'([^' ]+)'")]
    private static partial Regex Terminal();

    [GeneratedRegex(@"^(\w+) *= ", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
